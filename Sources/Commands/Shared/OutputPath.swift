import ArgumentParsing
import Foundation
import Wording

/// Where a command will write.
enum OutputPath {
  /// The file that is meant; nil for `-`, the standard output.
  static func file(_ output: String?) -> String? { output == "-" ? nil : output }

  /// - Throws: `UsageError` if `output` is one of the files that are read: writing would destroy it; or if it is `-`
  ///   where no standard output is meant, as nobody wants a file of that name.
  static func check(_ output: String, of option: String = "--output", isNone inputs: [String?]) throws(UsageError) {
    if output == "-" { throw UsageError(CommandLineWording.needsFile(option)) }
    for input in inputs.compactMap({ $0 }) where resolved(input) == resolved(output) {
      throw UsageError(CommandLineWording.outputIsInput(output))
    }
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}
