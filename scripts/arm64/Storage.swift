// Stands in for Sources/KernelInterface/Storage.swift, which asks the system for pages: there is no system here.

/// Memory for floats, freed with its last reference.
public final class Storage: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  /// How many floats there is room for.
  public let count: Int

  /// Room for `count` floats, all NaN.
  public init(count: Int) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    // What a kernel does not write itself must not matter.
    base.initialize(repeating: .nan, count: count)
  }

  /// Zeros.
  public convenience init(zeroed count: Int) {
    self.init(count: count)
    base.update(repeating: 0, count: count)
  }

  deinit { base.deallocate() }
}
