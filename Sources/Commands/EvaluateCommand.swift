import Corpus
import Decoding
import Evaluation
import Foundation
import Kernels
import ModelFile

/// `transformer evaluate`: translates the sources of a file and compares with its targets.
struct EvaluateCommand: Command {
  static let corpus = Argument<String>("file", "Sentence pairs, source TAB target on each line.")
  static let output = Option("output", "FILE", "Also write the translations there, one a line.", .text)
  static let json = Flag("json", "Print one JSON object instead of text.")

  static let specification = CommandSpecification(
    "evaluate", summary: "Measure the quality of a model's translations.",
    discussion: """
      Translates the first column and compares it with the second: BLEU and chrF, the same numbers as sacreBLEU's, with the \
      signatures that say how they were computed.
      """,
    arguments: [corpus],
    options: [
      "OPTIONS": [ModelLocation.option, output, json, ThreadCount.option, ProductPrecision.option],
      "SEARCH": DecodingArguments.all,
    ],
    examples: ["transformer evaluate test.tsv": "Translate and score the pairs of a file."])

  private struct Report: Encodable {
    struct Metric: Encodable {
      let score: Double
      let signature: String
    }

    let sentences: Int
    let bleu: Metric
    let chrF: Metric
    let seconds: Double
  }

  let corpusPath: String
  let outputPath: String?
  let path: String
  let printsJSON: Bool
  let options: DecodingOptions
  let precision: Precision

  init(_ arguments: ParsedArguments) throws {
    corpusPath = arguments[Self.corpus]
    outputPath = arguments[Self.output]
    path = ModelLocation.path(arguments)
    printsJSON = arguments[Self.json]
    if let outputPath { try OutputPath.check(outputPath, isNone: [corpusPath, path]) }
    options = DecodingArguments.options(arguments)
    precision = arguments[ProductPrecision.option]
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: corpusPath)
    if let outputPath { try AtomicFile.checkWritable(outputPath) }
    let translator = Translator(
      try TranslationModel(contentsOf: path), precision: precision, threadCount: options.threadCount)
    let start = ContinuousClock.now
    let hypotheses = translator.translate(corpus.pairs.map(\.source), options)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if let outputPath {
      try AtomicFile.write(Data((hypotheses.joined(separator: "\n") + "\n").utf8), to: outputPath)
    }
    let references = corpus.pairs.map { [$0.target] }
    let bleu = BLEU.corpus(hypotheses: hypotheses, references: references)
    let chrF = ChrF.corpus(hypotheses: hypotheses, references: references)
    if printsJSON {
      try printReport(
        Report(
          sentences: corpus.count, bleu: Report.Metric(score: bleu.score, signature: bleu.signature),
          chrF: Report.Metric(score: chrF.score, signature: chrF.signature), seconds: seconds))
    } else {
      print("\(bleu)\n\(chrF)\n\(bleu.signature)\n\(chrF.signature)")
    }
  }

  private func printReport(_ report: Report) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }
}
