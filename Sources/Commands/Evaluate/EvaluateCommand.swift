import ArgumentParsing
import Console
import Corpus
import Decoding
import Evaluation
import Files
import Foundation
import Localization
import Translating

/// `transformer evaluate`: translates the sources of a file and compares with its targets.
struct EvaluateCommand: Command {
  static let references = Option(
    "references", "FILE", "Pairs with further translations of the same sources; a translation may be like any of them.",
    .text)
  static let output = Option("output", short: "o", "FILE", "Also write the translations there, one a line.", .text)
  static let json = Flag("json", "Print one JSON object instead of text.")

  static let minimumBLEU = Option("min-bleu", "SCORE", "Exit with 1 if BLEU is lower.", .number(0...100))
  static let minimumChrF = Option("min-chrf", "SCORE", "Exit with 1 if chrF is lower.", .number(0...100))
  static let minimumExact = Option(
    "min-exact", "PERCENT", "Exit with 1 if fewer translations are exactly a reference.", .number(0...100))

  static let specification = CommandSpecification(
    "evaluate", summary: "Measure the quality of a model's translations.",
    discussion: """
      Translates the first column and compares it with the second: BLEU and chrF, the same numbers as sacreBLEU's, \
      with the \
      signatures that say how they were computed, and the part of the translations that are exactly a reference.
      """,
    arguments: [CorpusArguments.file],
    options: [
      "OPTIONS": [
        ModelLocation.option, TargetLanguage.option, references, output, json, ThreadCount.option,
        ProductPrecision.option,
      ]
        + CorpusArguments.parallelFiles,
      "GATES": [minimumBLEU, minimumChrF, minimumExact],
      "SEARCH": DecodingArguments.all,
    ],
    examples: [
      "transformer evaluate test.tsv": "Translate and score the pairs of a file.",
      "transformer evaluate test.tsv --references test.refs.tsv --min-bleu 35":
        "With several references; a gate for CI.",
    ])

  let location: CorpusLocation
  let referencesPath: String?
  let outputPath: String?
  let modelPath: String
  let options: DecodingOptions
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    referencesPath = arguments[Self.references]
    outputPath = arguments[Self.output]
    modelPath = ModelLocation.path(arguments)
    if let outputPath { try OutputPath.check(outputPath, isNone: location.paths + [referencesPath, modelPath]) }
    options = DecodingArguments.options(arguments)
    self.arguments = arguments
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: location)
    let further = try referencesPath.map { try ParallelCorpus(contentsOf: $0) }
    if let outputPath { try AtomicFile.checkWritable(outputPath) }
    let model = try TranslationModel(contentsOf: modelPath)
    let language = try TargetLanguage.resolve(arguments, model, corpus: corpus.direction)
    let translator = Translator(
      model, precision: arguments[ProductPrecision.option], threadCount: ThreadCount.value(arguments))
    let start = ContinuousClock.now
    let hypotheses = translator.translate(corpus.pairs.map(\.source), into: language, options).map(\.text)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if let outputPath {
      try AtomicFile.write(Data((hypotheses.joined(separator: "\n") + "\n").utf8), to: outputPath)
    }
    let report = EvaluationReport(hypotheses, references: corpus.references(with: further), seconds: seconds)
    print(arguments[Self.json] ? try JSONLine.text(of: report.numbers) : report.text)
    try checkGates(report)
  }

  /// - Throws: `Failure` that names every gate that is not passed.
  private func checkGates(_ report: EvaluationReport) throws(Failure) {
    let gates = [
      ("BLEU", report.bleu.score, arguments[Self.minimumBLEU]),
      ("chrF", report.chrF.score, arguments[Self.minimumChrF]),
      ("exact", report.exactPercent, arguments[Self.minimumExact]),
    ]
    let failures = gates.compactMap { name, score, minimum in
      minimum.flatMap { score < $0 ? String(format: "%@ %.2f is below %g", name, score, $0) : nil }
    }
    if !failures.isEmpty { throw Failure(.checkFailed, Text(untranslated: failures.joined(separator: "; "))) }
  }
}
