import Foundation

/// Runs `body` with the path of a new directory that is gone afterwards.
public func withTemporaryDirectory<Result>(_ body: (String) throws -> Result) throws -> Result {
  let directory = FileManager.default.temporaryDirectory.appendingPathComponent("transformer-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: directory) }
  return try body(directory.path)
}

/// The names of what is in a directory, in alphabetical order.
public func names(in directory: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
}

/// Writes a text file, and returns its path.
public func write(_ text: String, to path: String) throws -> String {
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  return path
}
