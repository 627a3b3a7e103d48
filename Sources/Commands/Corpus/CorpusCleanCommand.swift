import ArgumentParsing
import Console
import Corpus
import Files
import Foundation
import Wording

/// `transformer corpus clean`: leaves out what a check warns of.
struct CorpusCleanCommand: Command {
  static let dropped = Option(
    "dropped", "FILE", "Write there which lines were dropped, and why: line, kind and what was found, in columns.",
    .text)

  static let specification = CommandSpecification(
    "corpus clean", summary: "Mend a corpus, and drop what cannot be mended.",
    discussion: """
      Mends spaces, invisible characters, line ends and Unicode forms, and drops every line of which 'corpus check' would \
      report an error or a warning; of duplicates the first stays. Further columns are kept. Says on standard error what was \
      dropped and why. A second cleaning changes nothing.
      """,
    arguments: [CorpusArguments.file],
    options: [
      "OPTIONS": [CorpusOutput.option, dropped, CorpusCheckCommand.maximumWords] + CorpusArguments.parallelFiles
    ],
    examples: [
      "transformer corpus clean pairs.tsv --output clean.tsv": "Clean a file.",
      "transformer corpus clean --source a.es --target a.en > clean.tsv": "Make one clean file of two.",
    ])

  let location: CorpusLocation
  let outputPath: String?
  let droppedPath: String?
  let maximumWordCount: Int

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    outputPath = try CorpusOutput.path(arguments, isNone: location.paths)
    droppedPath = arguments[Self.dropped]
    maximumWordCount = arguments[CorpusCheckCommand.maximumWords]
    if let droppedPath { try OutputPath.check(droppedPath, isNone: location.paths + [outputPath]) }
  }

  func run() throws {
    let cleaned = CorpusCheck(maximumWordCount: maximumWordCount).cleaned(try CorpusText(contentsOf: location))
    if let droppedPath { try AtomicFile.write(Data(droppedTable(cleaned.dropped).utf8), to: droppedPath) }
    if cleaned.corpus.count > 0 { try CorpusOutput.write(cleaned.corpus, to: outputPath) }
    report(cleaned)
    // A corpus without pairs is none, as for every other command.
    guard cleaned.corpus.count > 0 else {
      throw Failure(.badData, "\(location.path): no pair is left, so nothing is written; see what 'corpus check' finds")
    }
  }

  private func droppedTable(_ findings: [CorpusFinding]) -> String {
    findings.map { "\($0.line ?? 0)\t\($0.kind.rawValue)\t\($0.evidence.text[.en])\n" }.joined()
  }

  private func report(_ cleaned: CleanedCorpus) {
    var text = "Kept \(counted(cleaned.corpus.count, "pair")), \(cleaned.mendedCount) of them mended; "
    text += "dropped \(counted(cleaned.dropped.count, "line"))\n"
    for kind in CorpusDefect.allCases {
      let findings = cleaned.dropped.filter { $0.kind == kind }
      guard let first = findings.first else { continue }
      text += "  \(findings.count)  \(kind.rawValue), such as \(first.place[.en]): \(first.evidence.text[.en])\n"
    }
    Terminal.error.write(text)
  }
}
