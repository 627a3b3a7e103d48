import ArgumentParsing
import Foundation
import Localization
import TestSupport
import Testing
import TrainingLog
import Wording

@testable import Commands

@Suite struct PlotCommandTests {
  private func command(_ words: String...) throws -> PlotCommand {
    try PlotCommand(ParsedArguments(parsing: words, for: PlotCommand.specification))
  }

  private func withDirectory(_ body: (String) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try body(directory)
  }

  @Test func thePictureGoesToTheOutput() throws {
    try withDirectory { directory in
      let log = "\(directory)/run.jsonl", picture = "\(directory)/run.svg"
      try Data(#"{"event":"steps","step":20,"seconds":1,"loss":3}"#.utf8).write(to: URL(fileURLWithPath: log))
      var printed: [String] = []
      try command(log).run { printed.append($0) }
      #expect(printed.count == 1 && printed[0].hasPrefix("<?xml") && printed[0].hasSuffix("</svg>\n"))
      try command(log, "--output", picture).run { _ in Issue.record("nothing is to be printed") }
      #expect(try String(contentsOfFile: picture, encoding: .utf8) == printed[0])
      try command(log, log, "--output", picture, "--against", "step").run { _ in }
      #expect(try String(contentsOfFile: picture, encoding: .utf8).contains("2 training runs"))
      #expect(throws: UsageError.self) { try command(log, "--output", log) }
    }
  }

  @Test func aBrokenLogLeavesThePictureAsItWas() throws {
    try withDirectory { directory in
      let log = "\(directory)/run.jsonl", picture = "\(directory)/run.svg"
      try Data("loss 3\n".utf8).write(to: URL(fileURLWithPath: log))
      try Data("old".utf8).write(to: URL(fileURLWithPath: picture))
      let error = #expect(throws: RunLogError.self) { try command(log, "--output", picture).run { _ in } }
      #expect(error == .foreignLine(path: log, line: 1, .notJSON) && error?.exitCode == .badData)
      #expect(try String(contentsOfFile: picture, encoding: .utf8) == "old")
    }
  }

  @Test func runsThatCouldNotBeToldApartAreRefused() throws {
    try withDirectory { directory in
      let log = "\(directory)/run.jsonl"
      try Data(String(repeating: "{\"event\":\"start\"}\n", count: 9).utf8).write(to: URL(fileURLWithPath: log))
      #expect(throws: Failure(.usage, PlotHelp.tooManyRuns(9, most: 8))) {
        try command(log).run { _ in }
      }
    }
  }

  @Test func argumentsAreChecked() throws {
    #expect(throws: UsageError.missingArgument(PlotHelp.log, needed: 1)) { try command() }
    #expect(throws: UsageError(PlotHelp.standardInputTwice)) { try command("-", "a.jsonl", "-") }
    #expect(throws: UsageError.self) { try command("a.jsonl", "--against", "tokens") }
    #expect(try command("a.jsonl").axis == .time && command("a.jsonl", "--against", "epoch").axis == .epoch)
  }
}
