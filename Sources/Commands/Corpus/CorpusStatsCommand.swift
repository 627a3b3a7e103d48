import ArgumentParsing
import Console
import Corpus
import Foundation

/// `transformer corpus stats`: how long the sentences are, and how many words there are.
struct CorpusStatsCommand: Command {
  static let test = Option("test", "FILE", "Pairs whose words may or may not be in the corpus.", .text)
  static let json = Flag("json", "Print one JSON object instead of text.")

  static let specification = CommandSpecification(
    "corpus stats", summary: "Count sentences, lengths and words.",
    discussion: """
      Words are what stands between spaces, in lower case and without punctuation. Coverage says how many of the most frequent \
      words make up a part of the text: the fewer, the more a model sees of each.
      """,
    arguments: [CorpusArguments.file],
    options: ["OPTIONS": [test, json] + CorpusArguments.parallelFiles],
    examples: [
      "transformer corpus stats pairs.tsv": "Look at a corpus.",
      "transformer corpus stats train.tsv --test test.tsv": "How much of a test can be known at all?",
    ])

  let location: CorpusLocation
  let testPath: String?
  let printsJSON: Bool

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    testPath = arguments[Self.test]
    printsJSON = arguments[Self.json]
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: location)
    let test = try testPath.map { CorpusStatistics(of: try ParallelCorpus(contentsOf: $0)) }
    let report = StatisticsReport(CorpusStatistics(of: corpus), test: test)
    print(printsJSON ? try JSONLine.text(of: report.numbers) : report.text(width: Terminal.output.width))
  }
}
