#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Appends bytes to a file that `AtomicFile` has opened. Usable only inside the closure that receives it.
public struct FileWriter {
  private let descriptor: Int32
  /// The name the user knows the file by.
  private let path: String

  /// Appends all of `bytes`.
  ///
  /// - Throws: `FileError.writeFailed`.
  public func append(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // macOS refuses more than 2³¹ - 1 bytes in one call.
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
      let count = write(descriptor, piece.baseAddress, piece.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError.writeFailed(path: path, SystemError(code: errno))
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Opens `file`, lets `body` append to it, and returns when everything is on the disk.
  static func withFile(
    at file: String, named path: String, flags: Int32, permissions: mode_t? = nil,
    _ body: (FileWriter) throws -> Void
  ) throws {
    let descriptor = open(file, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw creationError(errno, path: path) }
    do {
      // Best effort: some file systems have no permissions.
      if let permissions { _ = fchmod(descriptor, permissions) }
      try body(FileWriter(descriptor: descriptor, path: path))
      guard synchronize(descriptor) else { throw FileError.writeFailed(path: path, SystemError(code: errno)) }
    } catch {
      close(descriptor)
      throw error
    }
    // Network file systems report a full disk only here.
    guard close(descriptor) == 0 || errno == EINTR else {
      throw FileError.writeFailed(path: path, SystemError(code: errno))
    }
  }

  private static func synchronize(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // There, fsync leaves the bytes in the drive's own cache.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return true }
    #endif
    // EINVAL: a pipe or a device, or a file system without synchronization.
    return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP
  }
}
