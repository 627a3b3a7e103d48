#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for floats, aligned to a cache line unless it is another's, freed with its last reference.
///
/// The contents start undefined. Access to one storage from several threads is safe only where they touch different
/// elements, or only read.
public final class Storage: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  /// How many floats there is room for.
  public let count: Int
  private let origin: Origin

  /// Where the memory comes from, and so where it goes back to.
  private enum Origin {
    case allocated, mapped
    case borrowed(from: any Sendable)
  }

  /// Bytes from which a storage is asked of the system itself, and goes back to it when it is freed.
  ///
  /// glibc returns the first large block only: from then on it keeps blocks of that size for later ones, and what lies
  /// unused between them adds up. Six trials of a model of the preset *small* left 170 MB behind.
  private static let mappedByteCount = 1 << 20

  /// Room for `count` floats of undefined contents.
  public init(count: Int) {
    self.count = count
    let byteCount = max(count, 1) * 4
    let isMapped = byteCount >= Self.mappedByteCount
    let memory =
      isMapped ? Self.map(byteCount) : UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    base = memory.bindMemory(to: Float.self, capacity: count)
    origin = isMapped ? .mapped : .allocated
  }

  /// Zeros; large ones take no memory before they are written to.
  public convenience init(zeroed count: Int) {
    self.init(count: count)
    // What the system maps is zero.
    if case .allocated = origin { base.update(repeating: 0, count: count) }
  }

  /// Another's memory, such as a mapped file, which is only read.
  /// - Parameter owner: kept as long as this storage.
  public init(reading memory: UnsafeBufferPointer<Float>, of owner: any Sendable) {
    guard let start = memory.baseAddress else { preconditionFailure("there is something to read") }
    base = UnsafeMutablePointer(mutating: start)
    count = memory.count
    origin = .borrowed(from: owner)
  }

  deinit {
    switch origin {
    case .allocated: UnsafeMutableRawPointer(base).deallocate()
    case .mapped: munmap(base, count * 4)
    case .borrowed: break
    }
  }

  private static func map(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let memory = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    // MAP_FAILED, which is not imported.
    guard let memory, memory != UnsafeMutableRawPointer(bitPattern: -1) else {
      preconditionFailure("the system has no \(byteCount) bytes of memory left")
    }
    return memory
  }
}
