import ArgumentParsing
import Corpus
import Foundation
import Languages
import Localization
import Testing

@testable import Commands

@Suite struct TrainingCorpusTests {
  private func corpus(_ files: [String: String], _ words: String...) throws -> TrainingCorpus {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "training-corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, text) in files { try Data(text.utf8).write(to: directory.appendingPathComponent(name)) }
    let arguments = try ParsedArguments(parsing: words, for: TrainCommand.specification)
    func path(_ name: String) -> String { directory.appendingPathComponent(name).path }
    let names = words.filter { !$0.hasPrefix("-") }
    return try TrainingCorpus(
      names.map { .tabSeparated(path($0)) }, dev: files.keys.first { $0.contains("dev") }.map(path), arguments)
  }

  @Test func oneDirectionNeedsNoTag() throws {
    let one = try corpus(["es-en.tsv": "uno\tone\n"], "es-en.tsv")
    #expect(one.pairs.pairs == [SentencePair(source: "uno", target: "one")])
    #expect(one.directions.map(\.description) == ["es-en"])
    let unknown = try corpus(["a.tsv": "uno\tone\n", "b.tsv": "dos\ttwo\n"], "a.tsv", "b.tsv")
    #expect(unknown.pairs.pairs.map(\.source) == ["uno", "dos"])
    #expect(unknown.pairs.pairs.allSatisfy { $0.direction == nil })
    #expect(unknown.directions.isEmpty)
    // Two sources, one target.
    let two = try corpus(["es-en.tsv": "uno\tone\n", "pt-en.tsv": "um\tone\n"], "es-en.tsv", "pt-en.tsv")
    #expect(two.pairs.pairs.allSatisfy { $0.direction == nil })
  }

  @Test func severalTargetsAreTagged() throws {
    let two = try corpus(["es-en.tsv": "uno\tone\n", "en-pt.tsv": "one\tum\n"], "es-en.tsv", "en-pt.tsv")
    #expect(two.pairs.pairs.prefix(2).map(\.direction?.target) == ["en", "pt"])
  }

  @Test func sharedSentencesMakePairsOfFurtherDirections() throws {
    let files = ["es-en.tsv": "uno\tone\ndos\ttwo\n", "en-pt.tsv": "one\tum\n"]
    let three = try corpus(files, "es-en.tsv", "en-pt.tsv")
    #expect(three.pairs.pairs.map { $0.direction?.description } == ["es-en", "es-en", "en-pt", "es-pt"])
    #expect(three.directions.map(\.description) == ["en-pt", "es-en", "es-pt"])
    #expect(three.pivotedCounts == [try #require(Direction("es-pt")): 1])
    let six = try corpus(files, "es-en.tsv", "en-pt.tsv", "--both-ways")
    #expect(six.directions.map(\.description) == ["en-es", "en-pt", "es-en", "es-pt", "pt-en", "pt-es"])
    let two = try corpus(files, "es-en.tsv", "en-pt.tsv", "--zero-shot")
    #expect(two.directions.map(\.description) == ["en-pt", "es-en"])
    #expect(two.pivotedCounts.isEmpty)
  }

  @Test func directionsCanBeReversedOrBoth() throws {
    let reversed = try corpus(["es-en.tsv": "uno\tone\n", "dev.tsv": "dos\ttwo\n"], "es-en.tsv", "--reverse")
    #expect(reversed.pairs.pairs == [SentencePair(source: "one", target: "uno")])
    #expect(reversed.dev?.pairs == [SentencePair(source: "two", target: "dos")])
    #expect(reversed.directions.map(\.description) == ["en-es"])
    let both = try corpus(["x.tsv": "es\ten\nuno\tone\n"], "x.tsv", "--both-ways")
    #expect(
      both.pairs.pairs == [
        SentencePair(source: "uno", target: "one", direction: Direction(source: "es", target: "en")),
        SentencePair(source: "one", target: "uno", direction: Direction(source: "en", target: "es")),
      ])
  }

  @Test func whatMustBeKnownIsAskedFor() throws {
    let unknown = #expect(throws: Failure.self) { try corpus(["x.tsv": "uno\tone\n"], "x.tsv", "--both-ways") }
    #expect(unknown?.exitCode == .badData)
    #expect(unknown?.text[.en].contains("x.tsv: its languages are not known") == true)
    let foreign = #expect(throws: Failure.self) {
      try corpus(
        ["es-en.tsv": "uno\tone\n", "en-pt.tsv": "one\tum\n", "en-es.dev.tsv": "two\tdos\n"], "es-en.tsv", "en-pt.tsv")
    }
    #expect(
      foreign?.text[.en].hasSuffix("en-es is no direction of this model, which learns to translate into en, pt")
        == true)
  }
}
