import Kernels

/// Memory for the values of one step: handed out piece by piece, taken back all at once.
///
/// Nothing is freed between steps, so that after the first few no step allocates or meets a page for the first time.
public final class Arena {
  /// 16 MiB: large beside most matrices, small beside a machine.
  private static let chunkCount = 1 << 22

  private var chunks: [Storage] = []
  private var chunk = 0
  private var used = 0

  public init() {}

  /// A matrix of undefined contents that is valid until `reset`.
  public func matrix(rowCount: Int, columnCount: Int) -> Matrix {
    // Whole cache lines, so that rows of 16 floats are aligned.
    let count = (rowCount * columnCount + 15) & ~15
    while chunk < chunks.count && used + count > chunks[chunk].count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count { chunks.append(Storage(count: max(count, Self.chunkCount))) }
    defer { used += count }
    return Matrix(storage: chunks[chunk], offset: used, rowCount: rowCount, columnCount: columnCount)
  }

  /// Room for a packed factor of a product that is valid until `reset`.
  func packedMatrix(rowCount: Int, columnCount: Int, precision: Precision) -> PackedMatrix {
    let count = PackedMatrix.elementCount(rowCount: rowCount, columnCount: columnCount, precision: precision)
    let room = matrix(rowCount: 1, columnCount: count)
    return PackedMatrix(
      rowCount: rowCount, columnCount: columnCount, precision: precision, storage: room.storage, offset: room.offset)
  }

  /// Takes everything back.
  public func reset() {
    chunk = 0
    used = 0
  }

  /// Bytes held.
  public var byteCount: Int { chunks.reduce(0) { $0 + $1.count * 4 } }
}
