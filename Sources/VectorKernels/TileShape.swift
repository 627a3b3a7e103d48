import KernelInterface

/// The shapes of the blocks that a product is computed in.
///
/// Accumulators for one tile must fit the register file: 12 × 32 floats are 24 of AVX-512's 32 registers, 6 × 16 are 12
/// of AVX2's 16; a larger tile spills and runs at a third of the speed.
enum TileShape {
  #if AVX512
    static let rowCount = 12
    static let columnCount = 32
  #else
    static let rowCount = 6
    static let columnCount = 16
  #endif

  /// The part of k that is multiplied at a time: a panel of the right factor then stays in the second-level cache and a
  /// tile's rows of the left factor in the first.
  static let depth = PackedMatrix.partRowCount

  /// The rows of the left factor packed at a time: 96 × 512 floats, 192 KiB, stay in the second-level cache.
  static let blockRowCount = 96
}
