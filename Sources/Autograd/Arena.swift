import Kernels

/// Memory for the values of one step: handed out piece by piece, taken back all at once.
///
/// Nothing is freed between steps, so that after the first few no step allocates or meets a page for the first time.
public final class Arena {
  /// 16 MiB: large beside most matrices, small beside a machine.
  private static let chunkCount = 1 << 22

  private var chunks: [(storage: Storage, mostUsed: Int)] = []
  private var chunk = 0
  private var used = 0

  /// An arena that holds nothing yet.
  public init() {}

  /// A matrix of undefined contents that is valid until `reset`.
  public func matrix(rowCount: Int, columnCount: Int) -> Matrix {
    // Rows a power of two apart fall into the same few sets of a cache, so that reading a column would evict itself.
    let stride = rowCount > 1 && columnCount % 256 == 0 ? columnCount + 16 : columnCount
    // Whole cache lines, so that rows of 16 floats are aligned.
    let count = (rowCount * stride + 15) & ~15
    while chunk < chunks.count && used + count > chunks[chunk].storage.count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count { chunks.append((Storage(count: max(count, Self.chunkCount)), 0)) }
    defer {
      used += count
      chunks[chunk].mostUsed = max(chunks[chunk].mostUsed, used)
    }
    return Matrix(
      storage: chunks[chunk].storage, offset: used, rowCount: rowCount, columnCount: columnCount, stride: stride)
  }

  /// Room for a packed factor of a product that is valid until `reset`.
  func packedMatrix(rowCount: Int, columnCount: Int, precision: Precision) -> PackedMatrix {
    let count = PackedMatrix.elementCount(rowCount: rowCount, columnCount: columnCount, precision: precision)
    let room = matrix(rowCount: 1, columnCount: count)
    return PackedMatrix(
      rowCount: rowCount, columnCount: columnCount, precision: precision, storage: room.storage, offset: room.offset)
  }

  /// A moment to go back to.
  struct Mark {
    fileprivate let chunk: Int
    fileprivate let used: Int
  }

  var mark: Mark { Mark(chunk: chunk, used: used) }

  /// Takes back what was handed out since `mark`.
  func reset(to mark: Mark) {
    chunk = mark.chunk
    used = mark.used
  }

  /// Takes everything back.
  public func reset() { reset(to: Mark(chunk: 0, used: 0)) }

  /// Bytes that were ever handed out: what the system has found pages for, as the ends of chunks are not touched.
  public var byteCount: Int { chunks.reduce(0) { $0 + $1.mostUsed * 4 } }
}
