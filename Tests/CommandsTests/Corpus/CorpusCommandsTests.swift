import ArgumentParsing
import Foundation
import Localization
import Testing

@testable import Commands

/// What the commands do with files; what they do with sentences is tested where it is done.
@Suite struct CorpusCommandsTests {
  private func withDirectory(_ body: (String) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try body(directory)
  }

  private func command<C: Command>(_ type: C.Type, _ words: String...) throws -> C {
    try C(ParsedArguments(parsing: words, for: C.specification))
  }

  @Test func aCorpusOfWhichNothingIsLeftIsNotWritten() throws {
    try withDirectory { directory in
      let file = "\(directory)/pairs.tsv", output = "\(directory)/clean.tsv", dropped = "\(directory)/dropped.tsv"
      try Data("uno\nsí\t\n".utf8).write(to: URL(fileURLWithPath: file))
      try Data("old".utf8).write(to: URL(fileURLWithPath: output))
      let failure = #expect(throws: Failure.self) {
        try command(CorpusCleanCommand.self, file, "--output", output, "--dropped", dropped).run()
      }
      #expect(failure?.exitCode == .badData && failure?.text[.en].hasPrefix("\(file): no pair is left") == true)
      #expect(try String(contentsOfFile: output, encoding: .utf8) == "old")
      // Why, is told all the same.
      #expect(try String(contentsOfFile: dropped, encoding: .utf8).split(separator: "\n").count == 2)
    }
  }

  /// Otherwise the training part would be written, and the file that it came from kept.
  @Test(arguments: ["train", "dev", "test", "test.refs"])
  func aCorpusIsNotDividedOntoItself(part: String) throws {
    try withDirectory { directory in
      let file = "\(directory)/pairs.\(part).tsv"
      try Data("uno\tone\n".utf8).write(to: URL(fileURLWithPath: file))
      #expect(throws: UsageError.self) {
        try command(CorpusSplitCommand.self, file, "--output", "\(directory)/pairs")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: directory) == ["pairs.\(part).tsv"])
    }
  }

  @Test func aDashAsOutputIsTheStandardOutput() throws {
    #expect(try command(CorpusReverseCommand.self, "-", "--output", "-").conversion.outputPath == nil)
    #expect(try command(CorpusSampleCommand.self, "-", "--output", "-").conversion.outputPath == nil)
    #expect(try command(CorpusWordsCommand.self, "-", "--output", "-").conversion.outputPath == nil)
    #expect(try command(CorpusCleanCommand.self, "-", "--output", "-").outputPath == nil)
    #expect(try command(PlotCommand.self, "-", "--output", "-").outputPath == nil)
    #expect(try command(PlotCommand.self, "-", "-o", "run.svg").outputPath == "run.svg")
    #expect(throws: UsageError.self) { try command(CorpusCleanCommand.self, "-", "--dropped", "-") }
    #expect(throws: UsageError.self) { try command(TrainCommand.self, "-", "--model", "-") }
  }

  /// Products of larger numbers with those of tokens overflow.
  @Test func aNumberOfStepsThatNobodyCanTakeIsRefused() throws {
    #expect(throws: UsageError.self) { try command(TrainCommand.self, "a.tsv", "--steps", "1000000001") }
    #expect(throws: UsageError.self) { try command(TrainCommand.self, "a.tsv", "--steps", "\(Int.max)") }
    _ = try command(TrainCommand.self, "a.tsv", "--steps", "1000000000")
  }
}
