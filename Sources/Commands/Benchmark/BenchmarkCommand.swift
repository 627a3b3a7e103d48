import ArgumentParsing
import Benchmarking
import Foundation
import Kernels
import Training
import Wording

/// `transformer benchmark`: how fast this machine trains and translates, and how much of it is used.
struct BenchmarkCommand: Command {
  enum Work: String, Sendable, CaseIterable {
    case gemm, kernels
    case trainingStep = "training-step"
    case decoding, growth, bpe
  }

  static let only = Option("only", BenchmarkHelp.work, BenchmarkHelp.only, .choice(of: Work.self))
  static let preset = Option(
    "preset", Placeholder.name, BenchmarkHelp.preset, .choice(of: Recipe.Preset.self),
    whenAbsent: BenchmarkHelp.presetWhenAbsent)
  static let threads = Option(
    "threads", Placeholder.count, BenchmarkHelp.threads, .integer(1...1024),
    whenAbsent: BenchmarkHelp.threadsWhenAbsent)
  static let seconds = Option(
    "seconds", Placeholder.seconds, BenchmarkHelp.seconds, .number(above: 0), default: 0.3)
  static let precision = Option(
    "precision", Placeholder.name, BenchmarkHelp.precision, .choice(of: Precision.self),
    whenAbsent: BenchmarkHelp.precisionWhenAbsent(Precision.standard.rawValue))
  static let corpus = Option(
    "corpus", Placeholder.file, BenchmarkHelp.corpus, .text, whenAbsent: BenchmarkHelp.corpusWhenAbsent)
  static let json = Flag("json", BenchmarkHelp.json)

  static let specification = CommandSpecification(
    "benchmark", summary: BenchmarkHelp.summary, discussion: BenchmarkHelp.discussion,
    options: [HelpWording.options: [only, preset, threads, precision, seconds, corpus, json]],
    examples: [
      "transformer benchmark": BenchmarkHelp.everything,
      "transformer benchmark --only training-step --preset small --threads 2 --json": BenchmarkHelp.oneNumber,
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
    if works == [.bpe] && corpusPath == nil { throw UsageError(BenchmarkHelp.needsCorpus) }
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
