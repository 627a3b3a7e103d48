import ArgumentParsing
import Benchmarking
import Foundation
import Kernels
import Training

/// `transformer benchmark`: how fast this machine trains and translates, and how much of it is used.
struct BenchmarkCommand: Command {
  enum Work: String, Sendable, CaseIterable {
    case gemm, kernels
    case trainingStep = "training-step"
    case decoding, growth, bpe
  }

  static let only = Option("only", "WORK", "Measure this alone.", .choice(of: Work.self))
  static let preset = Option(
    "preset", "NAME", "Measure models of this shape alone.", .choice(of: Recipe.Preset.self),
    whenAbsent: "each, but small for growth")
  static let threads = Option(
    "threads", "N", "Measure with this many threads alone.", .integer(1...1024), whenAbsent: "1, then one for each core"
  )
  static let seconds = Option(
    "seconds", "SECONDS", "Repeat each measurement for at least this long.", .number(above: 0), default: 0.3)
  static let precision = Option(
    "precision", "NAME", "Multiply matrices in this precision alone.", .choice(of: Precision.self),
    whenAbsent: "\(Precision.standard.rawValue), but each for gemm")
  static let corpus = Option(
    "corpus", "FILE", "Sentence pairs from which bpe learns 8,000 pieces.", .text, whenAbsent: "bpe is left out")
  static let json = Flag("json", "Print a JSON object for each measurement instead of tables.")

  static let specification = CommandSpecification(
    "benchmark", summary: "Measure how fast this machine trains and translates.",
    discussion: """
      Measures matrix products and the other kernels at the models' shapes, training steps, decoding, and how the time of a \
      step grows with the sentences' length and falls with the threads. Shares are of the machine's own peak, measured first: \
      multiply-adds of floats in registers, which 12-bit integers beat, or memory that is read and written. Learning the pieces \
      of a corpus, bpe, uses all cores.

      Rates are those of the median repetition; the best one is the closer to a machine that does nothing else.
      """,
    options: ["OPTIONS": [only, preset, threads, precision, seconds, corpus, json]],
    examples: [
      "transformer benchmark": "Measure everything, in some minutes.",
      "transformer benchmark --only training-step --preset small --threads 2 --json": "One number for a script.",
    ])

  let works: [Work]
  let settings: BenchmarkSettings
  let growthPresets: [Recipe.Preset]
  let corpusPath: String?
  let printsJSON: Bool

  init(_ arguments: ParsedArguments) throws {
    works = arguments[Self.only].map { [$0] } ?? Work.allCases
    let presets = arguments[Self.preset].map { [$0] }
    growthPresets = presets ?? [.small]
    let coreCount = ProcessInfo.processInfo.activeProcessorCount
    settings = BenchmarkSettings(
      presets: presets ?? Recipe.Preset.allCases,
      threadCounts: arguments[Self.threads].map { [$0] } ?? (coreCount > 1 ? [1, coreCount] : [1]),
      precision: arguments[Self.precision], stopwatch: Stopwatch(minimumSeconds: arguments[Self.seconds]))
    printsJSON = arguments[Self.json]
    corpusPath = arguments[Self.corpus]
    if works == [.bpe] && corpusPath == nil { throw UsageError("--only bpe needs --corpus FILE") }
  }

  func run() throws {
    try run { line in
      print(line)
      // Each line when it is known, as the next may take a minute; flushing all streams needs none of C's variables.
      fflush(nil)
    }
  }

  /// The pieces to learn: the vocabulary of the *small* preset.
  private static let pieceCount = Recipe.Preset.small.recipe.model.vocabularySize

  func run(_ output: (String) -> Void) throws {
    var table = ResultTable()
    let report = { (result: BenchmarkResult) in
      if printsJSON {
        output(result.jsonLine)
      } else {
        table.lines(for: result).forEach(output)
      }
    }
    var settings = settings
    if works.contains(where: { [.gemm, .kernels, .trainingStep].contains($0) }) {
      settings.peaks = settings.threadCounts.map { MachinePeak(threadCount: $0, stopwatch: settings.stopwatch) }
      settings.peaks.map(\.result).forEach(report)
    }
    for work in works {
      switch work {
      case .gemm: GemmBenchmark(settings: settings).run(report)
      case .kernels: KernelBenchmark(settings: settings).run(report)
      case .trainingStep: TrainingStepBenchmark(settings: settings).run(report)
      case .decoding: DecodingBenchmark(settings: settings).run(report)
      case .growth:
        var growth = settings
        growth.presets = growthPresets
        GrowthBenchmark(settings: growth).run(report)
      case .bpe:
        if let corpusPath {
          try TokenizerBenchmark(
            corpusPath: corpusPath, vocabularySize: Self.pieceCount, stopwatch: settings.stopwatch
          ).run(report)
        }
      }
    }
  }
}
