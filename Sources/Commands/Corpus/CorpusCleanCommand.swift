import ArgumentParsing
import Console
import Corpus
import Files
import Foundation
import Localization
import Wording

/// `transformer corpus clean`: leaves out what a check warns of.
struct CorpusCleanCommand: Command {
  static let dropped = Option("dropped", Placeholder.file, CorpusCleanHelp.dropped, .text)

  static let specification = CommandSpecification(
    "corpus clean", summary: CorpusCleanHelp.summary, discussion: CorpusCleanHelp.discussion,
    arguments: [CorpusArguments.file],
    options: [
      HelpWording.options: [CorpusOutput.option, dropped, CorpusCheckCommand.maximumWords]
        + CorpusArguments.parallelFiles
    ],
    examples: [
      "transformer corpus clean pairs.tsv --output clean.tsv": CorpusCleanHelp.oneFile,
      "transformer corpus clean --source a.es --target a.en > clean.tsv": CorpusCleanHelp.parallel,
    ])

  let location: CorpusLocation
  let outputPath: String?
  let droppedPath: String?
  let maximumWordCount: Int
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    language = arguments.language
    location = try CorpusArguments.location(arguments)
    outputPath = try CorpusOutput.path(arguments, isNone: location.paths)
    droppedPath = arguments[Self.dropped]
    maximumWordCount = arguments[CorpusCheckCommand.maximumWords]
    if let droppedPath { try OutputPath.check(droppedPath, of: "--dropped", isNone: location.paths + [outputPath]) }
  }

  func run() throws {
    let cleaned = CorpusCheck(maximumWordCount: maximumWordCount).cleaned(try CorpusText(contentsOf: location))
    if let droppedPath { try AtomicFile.write(Data(droppedTable(cleaned.dropped).utf8), to: droppedPath) }
    if cleaned.corpus.count > 0 { try CorpusOutput.write(cleaned.corpus, to: outputPath) }
    Terminal.error.write(cleaned.text[language] + "\n")
    // A corpus without pairs is none, as for every other command.
    guard cleaned.corpus.count > 0 else {
      throw Failure(.badData, CorpusReportWording.nothingLeft(location.path))
    }
  }

  private func droppedTable(_ findings: [CorpusFinding]) -> String {
    findings.map { "\($0.line ?? 0)\t\($0.kind.rawValue)\t\($0.evidence.text[.en])\n" }.joined()
  }
}
