import Kernels

/// Where each row of a decoding step finds keys and values that were computed before.
public struct CachedRows {
  let cache: KeyValueCache
  /// The slot of each row.
  let slots: [Int]
  /// How many tokens of its slot each row sees.
  let counts: [Int]

  /// Rows that see the first `counts` tokens of their `slots`.
  public init(_ cache: KeyValueCache, slots: [Int], counts: [Int]) {
    self.cache = cache
    self.slots = slots
    self.counts = counts
  }
}
