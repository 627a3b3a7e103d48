/// The right factor of a product, copied into the order in which the multiplication reads it.
///
/// Parts of 512 rows; in each, panels of a few columns, each holding its rows one after another; the last panel is
/// filled up with zeros. In 12 bits an element holds two rows' integers, and a last row of each panel the columns'
/// scales. Packing once and multiplying often is what makes decoding fast.
/// - Source: Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008.
public struct PackedMatrix: Sendable {
  /// The rows of the right factor, `k`.
  public let rowCount: Int
  /// The columns of the right factor, `n`.
  public let columnCount: Int
  /// What the elements are stored in.
  public let precision: Precision
  package let panels: Matrix

  /// The rows of a part: a panel then stays in the second-level cache, and 12-bit integers do not overflow.
  package static let partRowCount = 512

  /// Panels are 16 or 32 columns wide, as the instruction set has it; the room needed is the same.
  public static func elementCount(rowCount: Int, columnCount: Int, precision: Precision = .float32) -> Int {
    let paddedColumnCount = (columnCount + 31) / 32 * 32
    return stride(from: 0, to: rowCount, by: partRowCount).reduce(0) { sum, start in
      sum + paddedColumnCount * panelRowCount(min(partRowCount, rowCount - start), precision)
    }
  }

  /// The rows of a panel in memory for `rowCount` rows of the matrix.
  package static func panelRowCount(_ rowCount: Int, _ precision: Precision) -> Int {
    switch precision {
    case .float32: rowCount
    case .int12: pairCount(rowCount) + 1
    }
  }

  /// The pairs of integers of a column of `rowCount` elements: 16 for each 32 or fewer.
  package static func pairCount(_ rowCount: Int) -> Int { (rowCount + 31) / 32 * 16 }

  /// Packed elements in `storage`, from `offset` on; to be filled by `KernelSet.pack`.
  public init(rowCount: Int, columnCount: Int, precision: Precision = .float32, storage: Storage, offset: Int = 0) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.precision = precision
    panels = Matrix(
      storage: storage, offset: offset, rowCount: 1,
      columnCount: Self.elementCount(rowCount: rowCount, columnCount: columnCount, precision: precision))
  }
}
