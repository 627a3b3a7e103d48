import ArgumentParsing
import Console
import Corpus
import Foundation
import Localization
import Wording

/// `transformer corpus stats`: how long the sentences are, and how many words there are.
struct CorpusStatsCommand: Command {
  static let test = Option("test", Placeholder.file, CorpusStatsHelp.test, .text)
  static let json = Flag("json", SharedHelp.json)

  static let specification = CommandSpecification(
    "corpus stats", summary: CorpusStatsHelp.summary, discussion: CorpusStatsHelp.discussion,
    arguments: [CorpusArguments.file],
    options: [HelpWording.options: [test, json] + CorpusArguments.parallelFiles],
    examples: [
      "transformer corpus stats pairs.tsv": CorpusStatsHelp.plain,
      "transformer corpus stats train.tsv --test test.tsv": CorpusStatsHelp.tested,
    ])

  let location: CorpusLocation
  let testPath: String?
  let printsJSON: Bool
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    language = arguments.language
    location = try CorpusArguments.location(arguments)
    testPath = arguments[Self.test]
    printsJSON = arguments[Self.json]
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: location)
    let test = try testPath.map { CorpusStatistics(of: try ParallelCorpus(contentsOf: $0)) }
    let report = StatisticsReport(CorpusStatistics(of: corpus), test: test)
    print(printsJSON ? try JSONLine.text(of: report.numbers) : report.text(width: Terminal.output.width, in: language))
  }
}
