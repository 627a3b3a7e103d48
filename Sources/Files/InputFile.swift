import Foundation

/// A file that is read as a whole.
public enum InputFile {
  /// The bytes of a file or a pipe, or of the standard input if the path is `-`, so that a shell can unpack on the fly.
  public static func bytes(at path: String) throws(SystemError) -> Data {
    // An empty path would otherwise mean the current directory.
    guard !path.isEmpty else { throw SystemError(code: ENOENT) }
    do {
      if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
      // Not Data(contentsOf:), which refuses pipes and devices.
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      return try file.readToEnd() ?? Data()
    } catch {
      throw SystemError(error)
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
