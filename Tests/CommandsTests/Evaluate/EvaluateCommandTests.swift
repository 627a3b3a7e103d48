import ArgumentParsing
import Corpus
import Files
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite struct EvaluateCommandTests {
  private static let pairs = "El perro come la carne.\tThe dog eats the meat.\nSoy un estudiante.\tI am a student.\n"

  private func output(_ command: EvaluateCommand) throws -> String {
    var output = ""
    try command.run { output += $0 + "\n" }
    return output
  }

  /// The translations that a command writes.
  private func translations(_ directory: ModelDirectory, _ corpus: String, _ words: String...) throws -> [String] {
    let path = "\(directory.path)/translations"
    let search = ["--model", directory.model, "--beam", "1", "--maximum-length", "12", "-o", path]
    _ = try output(
      EvaluateCommand(ParsedArguments(parsing: [corpus] + words + search, for: EvaluateCommand.specification)))
    return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  @Test func theTranslationsAreScored() throws {
    try ModelDirectory.with { directory in
      let corpus = try directory.file("test.tsv", Self.pairs)
      let text = try output(try directory.command(EvaluateCommand.self, corpus))
      #expect(text.contains("exact = 0.0 % (0 of 2)\n"))
      #expect(text.hasPrefix("BLEU = 0.") && text.contains("\nchrF2 = "))
      // Its own translations are perfect.
      let translations = try translations(directory, corpus)
      #expect(translations.count == 2)
      let own = zip(["El perro come la carne.", "Soy un estudiante."], translations).map { "\($0)\t\($1)\n" }
      let perfect = try directory.file("own.tsv", own.joined())
      let all = try output(try directory.command(EvaluateCommand.self, perfect, "--min-exact", "100"))
      #expect(all.contains("exact = 100.0 % (2 of 2)\n"))
      // So are further references.
      let further = try output(
        try directory.command(EvaluateCommand.self, corpus, "--references", perfect, "--min-exact", "100"))
      #expect(further.contains("exact = 100.0 % (2 of 2)\n"))
    }
  }

  @Test func numbersForProgramsAreJSON() throws {
    try ModelDirectory.with { directory in
      let corpus = try directory.file("test.tsv", Self.pairs)
      for language in ["en", "es"] {
        let arguments = try ParsedArguments(
          parsing: [corpus, "--json", "--model", directory.model, "--beam", "1"], for: EvaluateCommand.specification,
          in: language == "en" ? .en : .es)
        let text = try output(EvaluateCommand(arguments))
        #expect(text.contains(#""sentences":2"#) && text.contains(#""exact":0"#), "\(text)")
        #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
      }
    }
  }

  @Test func everyGateThatIsNotPassedIsNamed() throws {
    try ModelDirectory.with { directory in
      let corpus = try directory.file("test.tsv", Self.pairs)
      _ = try output(
        try directory.command(EvaluateCommand.self, corpus, "--min-bleu", "0", "--min-chrf", "0", "--min-exact", "0"))
      let failure = #expect(throws: Failure.self) {
        try output(
          try directory.command(
            EvaluateCommand.self, corpus, "--min-bleu", "99.5", "--min-chrf", "0", "--min-exact", "1"))
      }
      #expect(failure?.exitCode == .checkFailed)
      let text = failure?.text[.en] ?? ""
      #expect(text.contains("is below 99.5; exact 0.00 is below 1") && !text.contains("chrF"), "\(text)")
      #expect(failure?.text[.es].contains("exactas 0,00 es menor que 1") == true)
    }
  }

  @Test func theCorpusTellsTheLanguageUnlessTheUserDoes() throws {
    try ModelDirectory.with(languages: ["en", "pt"]) { directory in
      let english = try directory.file("es-en.tsv", Self.pairs)
      let portuguese = try directory.file("es-pt.tsv", Self.pairs)
      let unknown = try directory.file("test.tsv", Self.pairs)
      let (toEnglish, toPortuguese) = (try translations(directory, english), try translations(directory, portuguese))
      #expect(toEnglish != toPortuguese)
      #expect(try translations(directory, english, "--to", "pt") == toPortuguese)
      #expect(try translations(directory, unknown, "--to", "en") == toEnglish)
      #expect(throws: UsageError.self) { try translations(directory, unknown) }
    }
  }

  @Test func whatIsReadIsNotOverwritten() throws {
    try ModelDirectory.with { directory in
      let corpus = try directory.file("test.tsv", Self.pairs)
      for output in [corpus, directory.model, "refs.tsv", "-"] {
        #expect(throws: UsageError.self) {
          try directory.command(EvaluateCommand.self, corpus, "--references", "refs.tsv", "--output", output)
        }
      }
    }
  }

  @Test func anOutputThatCannotBeWrittenIsFoundFirst() throws {
    try ModelDirectory.with { directory in
      let output = "\(directory.path)/none/translations"
      let command = try directory.command(EvaluateCommand.self, "/no/corpus.tsv", "--output", output)
      let error = #expect(throws: FileError.self) { try command.run() }
      #expect(error?.kind == .cannotCreate)
      let other = try directory.command(EvaluateCommand.self, "/no/corpus.tsv")
      #expect(throws: CorpusError.self) { try other.run() }
    }
  }
}
