import Foundation

/// Where a command will write.
enum OutputPath {
  /// - Throws: `UsageError` if `output` is one of the files that are read: writing would destroy it.
  static func check(_ output: String, isNone inputs: [String?]) throws(UsageError) {
    for input in inputs.compactMap({ $0 }) where resolved(input) == resolved(output) {
      throw UsageError("'\(output)' would be overwritten, but is to be read; name another file")
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
