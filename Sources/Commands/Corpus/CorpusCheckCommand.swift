import ArgumentParsing
import Corpus
import Foundation
import Localization
import Wording

/// `transformer corpus check`: finds what is wrong with a corpus.
struct CorpusCheckCommand: Command {
  static let strict = Flag("strict", CorpusCheckHelp.strict)
  static let all = Flag("all", CorpusCheckHelp.all)
  static let json = Flag("json", CorpusCheckHelp.json)
  static let maximumWords = Option(
    "maximum-words", alsoCalled: ["max-words"], Placeholder.count, CorpusCheckHelp.maximumWords, .integer(1...),
    default: 100)

  static let specification = CommandSpecification(
    "corpus check", summary: CorpusCheckHelp.summary, discussion: CorpusCheckHelp.discussion,
    arguments: [CorpusArguments.files],
    options: [HelpWording.options: [strict, all, json, maximumWords] + CorpusArguments.parallelFiles],
    examples: [
      "transformer corpus check pairs.tsv": CorpusCheckHelp.oneFile,
      "transformer corpus check train.tsv dev.tsv test.tsv --strict": CorpusCheckHelp.parts,
      "transformer corpus check --source a.es --target a.en --json": CorpusCheckHelp.parallel,
    ])

  let locations: [CorpusLocation]
  let check: CorpusCheck
  let isStrict: Bool
  let showsAll: Bool
  let printsJSON: Bool
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    locations = try CorpusArguments.locations(arguments)
    check = CorpusCheck(maximumWordCount: arguments[Self.maximumWords])
    isStrict = arguments[Self.strict]
    showsAll = arguments[Self.all]
    printsJSON = arguments[Self.json]
    language = arguments.language
  }

  func run() throws {
    var counts: [CorpusDefect.Level: Int] = [:]
    var training: ParallelCorpus?
    for location in locations {
      let text = try CorpusText(contentsOf: location)
      let (found, readable) = check.check(text, besides: training)
      let findings = found + (training.map { check.overlap(of: readable, with: $0) } ?? [])
      training = training ?? readable
      for finding in findings { counts[finding.kind.level, default: 0] += 1 }
      let report = FindingsReport(name: location.paths.joined(separator: " + "), pairCount: readable.count, findings)
      let words = report.text(showingAll: showsAll)
      print(try printsJSON ? report.jsonLines() : words[language], terminator: "")
    }
    let hasErrors = counts[.error, default: 0] > 0
    let hasWarnings = counts[.warning, default: 0] > 0
    if hasErrors || hasWarnings && isStrict { throw Failure(.checkFailed) }
  }
}
