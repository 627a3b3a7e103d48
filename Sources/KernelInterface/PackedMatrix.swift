/// The right factor of a product, copied into the order in which the multiplication reads it.
///
/// Panels of a few columns, each holding its `k` rows one after another; the last panel is filled up with zeros. Packing once
/// and multiplying often is what makes decoding fast.
/// - Source: Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008.
public struct PackedMatrix: Sendable {
  /// The rows of the right factor, `k`.
  public let rowCount: Int
  /// The columns of the right factor, `n`.
  public let columnCount: Int
  package let panels: Matrix

  /// Panels are 16 or 32 columns wide, as the instruction set has it; the room needed is the same.
  public static func elementCount(rowCount: Int, columnCount: Int) -> Int {
    rowCount * ((columnCount + 31) / 32 * 32)
  }

  /// Packed elements in `storage`, from `offset` on; to be filled by `KernelSet.pack`.
  public init(rowCount: Int, columnCount: Int, storage: Storage, offset: Int = 0) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    panels = Matrix(
      storage: storage, offset: offset, rowCount: 1,
      columnCount: Self.elementCount(rowCount: rowCount, columnCount: columnCount))
  }
}
