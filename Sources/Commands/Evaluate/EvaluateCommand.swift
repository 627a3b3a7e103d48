import ArgumentParsing
import Console
import Corpus
import Files
import Foundation
import Localization
import Translating
import Translating
import Wording

/// `transformer evaluate`: translates the sources of a file and compares with its targets.
struct EvaluateCommand: Command {
  static let references = Option("references", Placeholder.file, EvaluateHelp.references, .text)
  static let output = Option("output", short: "o", Placeholder.file, EvaluateHelp.output, .text)
  static let json = Flag("json", SharedHelp.json)

  static let specification = CommandSpecification(
    "evaluate", summary: EvaluateHelp.summary, discussion: EvaluateHelp.discussion, arguments: [CorpusArguments.file],
    options: [
      HelpWording.options: [
        ModelLocation.option, TranslatorArguments.targetLanguage, references, output, json, ThreadCount.option,
        ProductPrecision.option,
      ] + CorpusArguments.parallelFiles,
      EvaluateHelp.gates: QualityGates.options,
      SearchHelp.heading: DecodingArguments.all,
    ],
    examples: [
      "transformer evaluate test.tsv": EvaluateHelp.plain,
      "transformer evaluate test.tsv --references test.refs.tsv --min-bleu 35": EvaluateHelp.gated,
    ])

  let location: CorpusLocation
  let referencesPath: String?
  let outputPath: String?
  let setup: TranslatorArguments
  let printsJSON: Bool
  let gates: QualityGates
  /// The user's.
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    referencesPath = arguments[Self.references]
    outputPath = arguments[Self.output]
    setup = TranslatorArguments(arguments)
    printsJSON = arguments[Self.json]
    gates = QualityGates(arguments)
    language = arguments.language
    if let outputPath { try OutputPath.check(outputPath, isNone: location.paths + [referencesPath, setup.modelPath]) }
  }

  func run() throws {
    try run { print($0) }
  }

  func run(output: (String) -> Void) throws {
    if let outputPath { try AtomicFile.checkWritable(outputPath) }
    let corpus = try ParallelCorpus(contentsOf: location)
    let further = try referencesPath.map { try ParallelCorpus(contentsOf: $0) }
    let (translator, targetLanguage) = try setup.translator(otherwiseInto: corpus.direction?.target)
    let start = ContinuousClock.now
    let translations = translator.translate(corpus.pairs.map(\.source), into: targetLanguage, setup.search)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let hypotheses = translations.map(\.text)
    if let outputPath {
      try AtomicFile.write(Data((hypotheses.joined(separator: "\n") + "\n").utf8), to: outputPath)
    }
    let report = EvaluationReport(hypotheses, references: corpus.references(with: further), seconds: seconds)
    output(printsJSON ? try JSONLine.text(of: report.numbers) : report.text[language])
    try gates.check(report)
  }
}
