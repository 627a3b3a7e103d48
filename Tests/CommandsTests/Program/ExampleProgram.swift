import ArgumentParsing
import Localization
import TestSupport

@testable import Commands

let exampleProgram = Program(
  name: "transformer", version: "1.2.3",
  overview: "Trains a Transformer on sentence pairs.\n\nAnd translates with it.",
  commands: [
    "LEARN AND USE": [ExampleCommand.self],
    "MORE": [SentencesCommand.self, CountFamilyCommand.self, NameFamilyCommand.self],
  ])

/// What a run prints, and its exit code.
struct Run: Equatable {
  var output = ""
  var errors = ""
  var code = ExitCode.success

  init(_ words: String...) {
    self.init(words, of: exampleProgram)
  }

  init(_ words: [String], of program: Program, in language: Language = .en, width: Int = 80) {
    var output = ""
    var errors = ""
    var audience = Audience(
      language: language, width: width, output: { output += $0 }, errors: { errors += $0 })
    code = program.run(words, for: &audience)
    (self.output, self.errors) = (output, errors)
  }
}
