import ArgumentParsing
import Corpus
import Foundation

/// `transformer corpus check`: finds what is wrong with a corpus.
struct CorpusCheckCommand: Command {
  static let strict = Flag("strict", "Exit with 1 for warnings, too.")
  static let all = Flag("all", "Show every finding, notes too.")
  static let json = Flag("json", "Print every finding as a line of JSON, and a last line with the counts.")
  static let maximumWords = Option("maximum-words", "N", "Longer sentences are reported.", .integer(1...), default: 100)

  static let specification = CommandSpecification(
    "corpus check", summary: "Find what is wrong with a corpus.",
    discussion: """
      Reports errors, which training refuses (no TAB, an empty side, bytes that are not UTF-8, …), warnings, from which a model \
      would learn something wrong (duplicates, copied sentences, swapped columns, unlikely lengths, markup, invisible \
      characters, …), and notes, which are often all right. What is usual is learned from the corpus itself: its languages \
      need not be known.

      Of several files, the first is the training corpus: a sentence of the others that stands in it is a warning, and the \
      others are compared with what is usual there.

      Exits with 1 if there are errors, with --strict also if there are warnings.
      """,
    arguments: [CorpusArguments.files],
    options: ["OPTIONS": [strict, all, json, maximumWords] + CorpusArguments.parallelFiles],
    examples: [
      "transformer corpus check pairs.tsv": "Look for errors and warnings.",
      "transformer corpus check train.tsv dev.tsv test.tsv --strict": "In CI: no warning, no leak.",
      "transformer corpus check --source a.es --target a.en --json": "Two files, for a program.",
    ])

  let locations: [CorpusLocation]
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    locations = try CorpusArguments.locations(arguments)
    self.arguments = arguments
  }

  func run() throws {
    let check = CorpusCheck(maximumWordCount: arguments[Self.maximumWords])
    var counts: [CorpusDefect.Level: Int] = [:]
    var training: ParallelCorpus?
    for location in locations {
      let text = try CorpusText(contentsOf: location)
      let (found, readable) = check.check(text, besides: training)
      let findings = found + (training.map { check.overlap(of: readable, with: $0) } ?? [])
      training = training ?? readable
      for finding in findings { counts[finding.kind.level, default: 0] += 1 }
      let report = FindingsReport(name: location.paths.joined(separator: " + "), pairCount: readable.count, findings)
      print(
        try arguments[Self.json] ? report.jsonLines() : report.text(showingAll: arguments[Self.all]), terminator: "")
    }
    let hasErrors = counts[.error, default: 0] > 0
    let hasWarnings = counts[.warning, default: 0] > 0
    if hasErrors || hasWarnings && arguments[Self.strict] { throw Failure(.checkFailed) }
  }
}
