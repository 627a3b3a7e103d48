import ArgumentParsing
import Files
import Foundation
import TestSupport
import Testing
import Translating

@testable import Commands

@Suite struct TranslateCommandTests {
  private static let sentences = Array(SmallTranslationModel.sentences.prefix(4))

  /// The lines that a command prints, given the text of its standard input.
  private func output(_ command: TranslateCommand, input: String = "", partCount: Int = 4096) throws -> [String] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    var output = ""
    try command.run(lines(of: pipe), partCount: partCount) { output += $0 + "\n" }
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  private func lines(of pipe: Pipe) throws -> InputLines {
    InputLines(try InputFile("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"), path: "-")
  }

  private func expected(_ directory: ModelDirectory, _ texts: [String], into language: String? = nil) throws -> [String]
  {
    let setup = try directory.command(TranslateCommand.self).setup
    let translator = Translator(try TranslationModel(contentsOf: directory.model), threadCount: 1)
    return translator.translate(texts, into: language, setup.search).map(\.text)
  }

  @Test func sentencesAreTranslatedInOrder() throws {
    try ModelDirectory.with { directory in
      let wanted = try expected(directory, Self.sentences)
      try #require(Set(wanted).count > 1)
      for threadCount in ["1", "2"] {
        let command = try TranslateCommand(
          ParsedArguments(
            parsing: Self.sentences + ["--threads", threadCount, "--beam", "1", "--maximum-length", "12"]
              + ["--model", directory.model], for: TranslateCommand.specification))
        #expect(try output(command, input: "not read\n") == wanted)
      }
    }
  }

  @Test func withoutSentencesEachLineOfTheInputIsTranslated() throws {
    try ModelDirectory.with { directory in
      let input = "El perro.\r\n\nLa casa."
      let wanted = try expected(directory, ["El perro.", "", "La casa."])
      #expect(wanted[1] == "")
      let command = try directory.command(TranslateCommand.self)
      #expect(try output(command, input: input) == wanted)
      // Who reads each line at once, and a file that is longer than a part, get the same.
      #expect(try output(command, input: input, partCount: 1) == wanted)
      #expect(try output(command, input: "") == [])
    }
  }

  @Test func aLineIsAnsweredBeforeTheNextOneComes() throws {
    try ModelDirectory.with { directory in
      let pipe = Pipe()
      var remaining = ["La casa.\n", "Soy un estudiante.\n"]
      try pipe.fileHandleForWriting.write(contentsOf: Data("El perro.\n".utf8))
      var answers: [String] = []
      try directory.command(TranslateCommand.self).run(lines(of: pipe), partCount: 4096) { answer in
        answers.append(answer)
        // The next question depends on the answer.
        if remaining.isEmpty {
          try? pipe.fileHandleForWriting.close()
        } else {
          pipe.fileHandleForWriting.write(Data(remaining.removeFirst().utf8))
        }
      }
      #expect(try answers == expected(directory, ["El perro.", "La casa.", "Soy un estudiante."]))
    }
  }

  @Test func linesBeforeABadOneAreTranslated() throws {
    try ModelDirectory.with { directory in
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data("El perro.\n".utf8) + Data([0xFF, 0x0A]))
      try pipe.fileHandleForWriting.close()
      var answers: [String] = []
      #expect(throws: FileError.notUTF8(path: "-", line: 2)) {
        try directory.command(TranslateCommand.self).run(lines(of: pipe), partCount: 4096) { answers.append($0) }
      }
      #expect(try answers == expected(directory, ["El perro."]))
    }
  }

  @Test func theLanguageThatIsAskedForIsTranslatedInto() throws {
    try ModelDirectory.with(languages: ["en", "pt"]) { directory in
      let wanted = try ["en", "pt"].map { try expected(directory, Self.sentences, into: $0) }
      #expect(wanted[0] != wanted[1])
      for (language, wanted) in zip(["en", "pt"], wanted) {
        let command = try directory.command(TranslateCommand.self, "--to", language)
        #expect(try output(command, input: Self.sentences.joined(separator: "\n")) == wanted)
      }
    }
  }

  @Test func whatIsWrongIsFoundBeforeAnythingIsTranslated() throws {
    #expect(throws: UsageError.self) {
      try TranslateCommand(ParsedArguments(parsing: ["--beam", "0"], for: TranslateCommand.specification))
    }
    try ModelDirectory.with(languages: ["en", "pt"]) { directory in
      for words in [[], ["--to", "es"]] {
        let command = try TranslateCommand(
          ParsedArguments(parsing: words + ["--model", directory.model, "hola"], for: TranslateCommand.specification))
        #expect(throws: UsageError.self) { try output(command) }
      }
      let missing = "\(directory.path)/none"
      let command = try TranslateCommand(
        ParsedArguments(parsing: ["--model", missing, "hola"], for: TranslateCommand.specification))
      let error = #expect(throws: TranslationModelError.self) { try output(command) }
      #expect(error?.exitCode == .noInput)
    }
  }
}
