import ArgumentParsing
import TestSupport

@testable import Commands

/// A directory with the file of a model that has learned nothing.
struct ModelDirectory {
  let path: String
  var model: String { "\(path)/model.safetensors" }

  /// - Parameter languages: those that it can be asked for.
  static func with<Result>(
    languages: [String] = [], directions: [String] = [], _ body: (ModelDirectory) throws -> Result
  ) throws -> Result {
    try withTemporaryDirectory { path in
      let directory = ModelDirectory(path: path)
      try SmallTranslationModel(languages: languages, directions: directions).model.write(to: directory.model)
      return try body(directory)
    }
  }

  /// A command that uses the model, with greedy search.
  func command<C: Command>(_ type: C.Type, _ words: String...) throws -> C {
    let search = ["--model", model, "--beam", "1", "--maximum-length", "12"]
    return try C(ParsedArguments(parsing: words + search, for: C.specification))
  }

  /// A file in the directory.
  func file(_ name: String, _ text: String) throws -> String {
    try write(text, to: "\(path)/\(name)")
  }
}
