/// Memory for floats, aligned to a cache line unless it is another's, freed with its last reference.
///
/// The contents start undefined. Access to one storage from several threads is safe only where they touch different elements,
/// or only read.
public final class Storage: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  public let count: Int
  /// Whose memory it is, if it is another's.
  private let owner: (any Sendable)?

  public init(count: Int) {
    self.count = count
    owner = nil
    base = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64).bindMemory(
      to: Float.self, capacity: count)
  }

  /// Another's memory, such as a mapped file, which is only read.
  /// - Parameter owner: kept as long as this storage.
  public init(reading memory: UnsafeBufferPointer<Float>, of owner: any Sendable) {
    precondition(memory.baseAddress != nil, "there is something to read")
    count = memory.count
    self.owner = owner
    base = memory.baseAddress.map { UnsafeMutablePointer(mutating: $0) } ?? .allocate(capacity: 1)
  }

  deinit {
    if owner == nil { UnsafeMutableRawPointer(base).deallocate() }
  }
}
