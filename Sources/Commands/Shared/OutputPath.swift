import ArgumentParsing
import Foundation

/// Where a command will write.
enum OutputPath {
  /// The file that is meant; nil for `-`, the standard output.
  static func file(_ output: String?) -> String? { output == "-" ? nil : output }

  /// - Throws: `UsageError` if `output` is one of the files that are read: writing would destroy it; or if it is `-` where no
  ///   standard output is meant, as nobody wants a file of that name.
  static func check(_ output: String, isNone inputs: [String?]) throws(UsageError) {
    if output == "-" { throw UsageError("'-' is no file to write to here; name one") }
    for input in inputs.compactMap({ $0 }) where resolved(input) == resolved(output) {
      throw UsageError("'\(output)' would be overwritten, but is to be read; name another file")
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
