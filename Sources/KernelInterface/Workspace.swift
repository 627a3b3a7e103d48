/// Scratch memory of one thread's kernels: grows to the largest need and stays.
///
/// Page faults on fresh memory cost more than a layer norm.
public final class Workspace {
  /// What a piece of scratch memory is for; pieces for different purposes do not overlap.
  package enum Purpose: Int, CaseIterable {
    case packedLeft, packedRight, attention
  }

  private var pieces: [Storage?] = Array(repeating: nil, count: Purpose.allCases.count)

  /// Scratch memory that holds nothing yet.
  public init() {}

  /// Bytes held.
  public var byteCount: Int { pieces.reduce(0) { $0 + ($1?.count ?? 0) * 4 } }

  package func storage(for purpose: Purpose, count: Int) -> Storage {
    if let piece = pieces[purpose.rawValue], piece.count >= count { return piece }
    let piece = Storage(count: count + count / 4)
    pieces[purpose.rawValue] = piece
    return piece
  }
}

extension Workspace {
  /// Room for one packed matrix, valid until the next call.
  public func packedMatrix(rowCount: Int, columnCount: Int, precision: Precision) -> PackedMatrix {
    let count = PackedMatrix.elementCount(rowCount: rowCount, columnCount: columnCount, precision: precision)
    return PackedMatrix(
      rowCount: rowCount, columnCount: columnCount, precision: precision,
      storage: storage(for: .packedRight, count: count))
  }
}
