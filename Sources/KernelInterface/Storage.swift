/// Memory for floats, aligned to a cache line, freed with its last reference.
///
/// The contents start undefined. Access to one storage from several threads is safe only where they touch different elements,
/// or only read.
public final class Storage: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  public let count: Int

  public init(count: Int) {
    self.count = count
    base = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64).bindMemory(
      to: Float.self, capacity: count)
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }
}
