import Foundation

extension ParallelCorpus {
  /// Reads a TSV file: source, TAB, target; further columns (attributions, for instance) are ignored.
  ///
  /// UTF-8, with or without a byte-order mark; lines end in LF or CR LF. Blank lines are skipped, both sides are
  /// trimmed. Pipes work, so a shell can unpack on the fly.
  ///
  /// - Throws: `CorpusError` for the first problem in the file.
  public init(contentsOf path: String) throws(CorpusError) {
    try self.init(parsing: fileBytes(at: path), path: path)
  }

  /// Parses the bytes of a TSV file that the caller has read; `path` is only for messages.
  ///
  /// - Throws: `CorpusError` of the kind `badData` for the first problem.
  public init(parsing bytes: [UInt8], path: String) throws(CorpusError) {
    self = try TabSeparatedText(bytes: bytes, path: path).corpus()
  }
}

private func fileBytes(at path: String) throws(CorpusError) -> [UInt8] {
  // An empty path would otherwise mean the current directory.
  guard !path.isEmpty else { throw CorpusError(.noSuchFile, path: path) }
  do {
    // Not Data(contentsOf:), which refuses pipes and devices.
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    defer { try? file.close() }
    return [UInt8](try file.readToEnd() ?? Data())
  } catch {
    throw CorpusError(problem(of: error), path: path)
  }
}

/// Foundation's own code for most reasons is "unknown"; the system's error beneath it is exact.
private func problem(of error: any Error) -> CorpusError.Problem {
  let systemError = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  guard let systemError, let code = Int32(exactly: systemError.code) else {
    return .unreadable(reason: error.localizedDescription)
  }
  switch code {
  case ENOENT: return .noSuchFile
  case EISDIR: return .directory
  case EACCES, EPERM: return .permissionDenied
  default: return .unreadable(reason: String(cString: strerror(code)))
  }
}
