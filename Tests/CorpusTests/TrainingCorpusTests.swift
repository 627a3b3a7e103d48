import Corpus
import Languages
import TestSupport
import Testing

@Suite struct TrainingCorpusTests {
  private func corpus(
    _ files: [String: String], _ names: String..., directions: TrainingCorpus.Directions = .asWritten,
    makesPivots: Bool = true
  ) throws -> TrainingCorpus {
    try withTemporaryDirectory { directory in
      for (name, text) in files { _ = try write(text, to: "\(directory)/\(name)") }
      let dev = files.keys.first { $0.contains("dev") }.map { "\(directory)/\($0)" }
      return try TrainingCorpus(
        names.map { .tabSeparated("\(directory)/\($0)") }, dev: dev, directions, makesPivots: makesPivots)
    }
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
    let six = try corpus(files, "es-en.tsv", "en-pt.tsv", directions: .both)
    #expect(six.directions.map(\.description) == ["en-es", "en-pt", "es-en", "es-pt", "pt-en", "pt-es"])
    let two = try corpus(files, "es-en.tsv", "en-pt.tsv", makesPivots: false)
    #expect(two.directions.map(\.description) == ["en-pt", "es-en"])
    #expect(two.pivotedCounts.isEmpty)
  }

  @Test func directionsCanBeReversedOrBoth() throws {
    let reversed = try corpus(["es-en.tsv": "uno\tone\n", "dev.tsv": "dos\ttwo\n"], "es-en.tsv", directions: .reversed)
    #expect(reversed.pairs.pairs == [SentencePair(source: "one", target: "uno")])
    #expect(reversed.dev?.pairs == [SentencePair(source: "two", target: "dos")])
    #expect(reversed.directions.map(\.description) == ["en-es"])
    let both = try corpus(["x.tsv": "es\ten\nuno\tone\n"], "x.tsv", directions: .both)
    #expect(
      both.pairs.pairs == [
        SentencePair(source: "uno", target: "one", direction: Direction(source: "es", target: "en")),
        SentencePair(source: "one", target: "uno", direction: Direction(source: "en", target: "es")),
      ])
  }

  @Test func repeatedPairsCountOnce() throws {
    let corpus = try corpus(["a.tsv": "uno\tone\ndos\ttwo\nuno\tone\n", "b.tsv": "dos\ttwo\n"], "a.tsv", "b.tsv")
    #expect(corpus.pairs.pairs.map(\.source) == ["uno", "dos"])
    #expect(corpus.duplicateCount == 2)
    #expect(corpus.fileNames == ["a.tsv", "b.tsv"])
  }

  @Test func whatMustBeKnownIsAskedFor() throws {
    let unknown = #expect(throws: CorpusError.self) { try corpus(["x.tsv": "uno\tone\n"], "x.tsv", directions: .both) }
    #expect(unknown?.problem == .unknownLanguages)
    let foreign = #expect(throws: CorpusError.self) {
      try corpus(
        ["es-en.tsv": "uno\tone\n", "en-pt.tsv": "one\tum\n", "en-es.dev.tsv": "two\tdos\n"], "es-en.tsv", "en-pt.tsv")
    }
    #expect(foreign?.problem == .otherDirection(try #require(Direction("en-es")), targets: ["en", "pt"]))
  }
}
