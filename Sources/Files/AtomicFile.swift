import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are either the complete old one or the complete new one, whatever happens while they are written.
///
/// The bytes go to a new file `NAME.partial-…` in the same directory, reach the disk (`fsync`), and only then get the
/// real name (`rename`, which replaces in one step). A failure removes the partial file; a crash or `kill -9` may leave
/// it behind until `checkWritable` comes across it, but never touches the old file. Symbolic links are followed. A
/// device or a pipe is written to directly.
public enum AtomicFile {
  /// Writes what `body` hands to the writer.
  ///
  /// - Throws: `FileError.cannotCreate`, `FileError.writeFailed`, and what `body` throws.
  public static func write(to path: String, _ body: (FileWriter) throws -> Void) throws {
    let destination = try Destination(path)
    guard destination.isReplaceable else {
      return try FileWriter.withFile(at: path, named: path, flags: O_WRONLY, body)
    }
    let partial = destination.partialPath()
    do {
      let flags = O_WRONLY | O_CREAT | O_EXCL
      try FileWriter.withFile(at: partial, named: path, flags: flags, permissions: destination.permissions, body)
      guard rename(partial, destination.path) == 0 else {
        throw FileError.writeFailed(path: path, SystemError(code: errno))
      }
    } catch {
      unlink(partial)
      throw error
    }
    synchronizeDirectory(destination.directory)
  }

  /// Writes a text or other bytes.
  ///
  /// - Throws: `FileError.cannotCreate`, `FileError.writeFailed`.
  public static func write(_ data: Data, to path: String) throws {
    try write(to: path) { file in try data.withUnsafeBytes { try file.append($0) } }
  }

  /// Finds out before hours of work whether `write(to:)` would be allowed to. Leaves nothing behind and changes nothing
  /// but that it removes what processes left behind that were killed while they wrote this file.
  ///
  /// - Throws: `FileError.cannotCreate`.
  public static func checkWritable(_ path: String) throws {
    let destination = try Destination(path)
    guard destination.isReplaceable else { return }
    // Permission bits do not tell about read-only file systems, quotas or access lists; only trying does.
    let partial = destination.partialPath()
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw creationError(errno, path: path) }
    close(descriptor)
    unlink(partial)
    for abandoned in destination.abandonedPartialPaths() { unlink(abandoned) }
  }

  /// Makes the rename itself durable. Some file systems cannot synchronize a directory; the file is complete even then,
  /// so failures are not reported.
  private static func synchronizeDirectory(_ directory: String) {
    let descriptor = open(directory.isEmpty ? "." : directory, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}

/// Where the bytes finally go.
private struct Destination {
  /// The path after following symbolic links: renaming onto a link would replace the link.
  let path: String
  let directory: String
  let name: String
  /// Those of the file that is replaced; a new one gets what the umask allows.
  let permissions: mode_t?
  /// False for a device or a pipe.
  let isReplaceable: Bool

  init(_ givenPath: String) throws {
    guard !givenPath.isEmpty, !givenPath.utf8.contains(0) else {
      throw FileError.cannotCreate(path: givenPath, .notAFileName)
    }
    var status = stat()
    let exists = stat(givenPath, &status) == 0
    let type = status.st_mode & S_IFMT
    isReplaceable = !exists || type == S_IFREG
    // The link /dev/stdout leads to names that are no paths.
    path = isReplaceable ? followingLinks(givenPath) : givenPath
    directory = directoryPart(of: path)
    name = String(decoding: path.utf8.dropFirst(directory.utf8.count), as: UTF8.self)
    permissions = exists ? status.st_mode & 0o777 : nil
    if exists {
      guard type != S_IFDIR else { throw creationError(EISDIR, path: givenPath) }
      // `rename` would replace a write-protected file all the same; somebody protected it on purpose.
      guard access(path, W_OK) == 0 else { throw FileError.cannotCreate(path: givenPath, .writeProtected) }
    } else {
      guard stat(path, &status) != 0, errno == ENOENT, !name.isEmpty,
        stat(directory.isEmpty ? "." : directory, &status) == 0
      else { throw creationError(errno, path: givenPath, directory: directory) }
    }
  }

  /// A name that nobody else uses, short enough for every file system; it says which process writes the file.
  func partialPath() -> String {
    "\(directory)\(partialPrefix)\(getpid())-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
  }

  private var partialPrefix: String {
    String(decoding: name.utf8.prefix(100), as: UTF8.self) + ".partial-"
  }

  /// The partial files of processes that are no more.
  func abandonedPartialPaths() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.isEmpty ? "." : directory)) ?? []
    return names.filter { name in
      guard name.hasPrefix(partialPrefix) else { return false }
      let rest = name.dropFirst(partialPrefix.count)
      guard rest.contains("-"), let process = pid_t(rest.prefix { $0 != "-" }), process > 0 else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }.map { directory + $0 }
  }
}

/// Follows the links of a path's last component, also to a file that does not exist yet.
private func followingLinks(_ path: String) -> String {
  var current = path
  for _ in 0..<40 {  // Linux gives up after 40 links, too.
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: current) else { return current }
    current = target.hasPrefix("/") ? target : directoryPart(of: current) + target
  }
  return current
}

/// Everything up to the last slash; empty for a file in the current directory.
private func directoryPart(of path: String) -> String {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(decoding: path.utf8[...$0], as: UTF8.self) } ?? ""
}

/// - Parameter directory: where the file would be, if that is behind a symbolic link.
func creationError(_ code: Int32, path: String, directory: String? = nil) -> FileError {
  let directory = directory ?? directoryPart(of: path)
  let obstacle: FileObstacle =
    switch code {
    case ENOENT: .missingDirectory(directory)
    case ENOTDIR: .notADirectory(directory)
    case EISDIR: .directory
    default: .system(SystemError(code: code))
    }
  return .cannotCreate(path: path, obstacle)
}
