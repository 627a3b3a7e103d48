#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for floats, aligned to a cache line, freed with its last reference.
///
/// The contents start undefined. Access to one storage from several threads is safe only where they touch different elements,
/// or only read.
public final class Storage: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  public let count: Int
  private let isMapped: Bool

  /// Bytes from which a storage is asked of the system itself, and goes back to it when it is freed.
  ///
  /// glibc returns the first large block only: from then on it keeps blocks of that size for later ones, and what lies unused between
  /// them adds up. Six trials of a model of the preset *small* left 170 MB behind.
  private static let mappedByteCount = 1 << 20

  public init(count: Int) {
    self.count = count
    let byteCount = max(count, 1) * 4
    isMapped = byteCount >= Self.mappedByteCount
    let memory =
      isMapped ? Self.map(byteCount) : UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    base = memory.bindMemory(to: Float.self, capacity: count)
  }

  deinit {
    if isMapped { munmap(base, count * 4) } else { UnsafeMutableRawPointer(base).deallocate() }
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
