import Foundation

/// Bytes to be read: those of a file, a pipe, or the standard input, so that a shell can unpack on the fly.
public final class InputFile {
  private let descriptor: Int32
  private let isOwned: Bool

  /// The standard input, which is not closed.
  public static var standardInput: InputFile { InputFile(descriptor: STDIN_FILENO, isOwned: false) }

  /// Opens a file or a pipe.
  public convenience init(_ path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    self.init(descriptor: descriptor, isOwned: true)
  }

  /// - Parameter isOwned: whether it is closed when nobody needs the file any more.
  init(descriptor: Int32, isOwned: Bool) {
    self.descriptor = descriptor
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// The bytes that are there, at most `count`; waits only if there are none. None at the end.
  public func next(_ count: Int) throws(SystemError) -> ArraySlice<UInt8> {
    // Not FileHandle's own reading, which waits until all that was asked for is there.
    var part = [UInt8](repeating: 0, count: count)
    while true {
      let readCount = part.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if readCount >= 0 { return part.prefix(readCount) }
      if errno != EINTR { throw SystemError(code: errno) }
    }
  }

  /// All bytes of a file, a pipe, or the standard input if the path is `-`.
  public static func bytes(at path: String) throws(SystemError) -> [UInt8] {
    let file = path == "-" ? standardInput : try InputFile(path)
    var bytes: [UInt8] = []
    while true {
      let part = try file.next(1 << 20)
      if part.isEmpty { return bytes }
      bytes += part
    }
  }
}

extension SystemError {
  /// The reason beneath one of Foundation's errors, whose own words for most reasons are "unknown".
  public init(_ error: any Error) {
    let systemError = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    code = systemError.flatMap { Int32(exactly: $0.code) } ?? EIO
  }
}
