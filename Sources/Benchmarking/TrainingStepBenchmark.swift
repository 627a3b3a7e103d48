import Kernels
import Training

/// The training step of the presets: how fast, and where the time goes.
package struct TrainingStepBenchmark {
  package let settings: BenchmarkSettings

  package init(settings: BenchmarkSettings) {
    self.settings = settings
  }

  package func run(_ report: (BenchmarkResult) -> Void) {
    for preset in settings.presets {
      for peak in settings.peaks { report(measure(preset, peak)) }
    }
    for preset in settings.presets { report(parts(of: preset)) }
  }

  private func measure(_ preset: Recipe.Preset, _ peak: MachinePeak) -> BenchmarkResult {
    let step = step(preset, threadCount: peak.threadCount)
    // A step is long and does much: few are as telling as many calls of a kernel.
    let stopwatch = Stopwatch(minimumSeconds: settings.stopwatch.minimumSeconds, minimumRepetitionCount: 3)
    let timing = stopwatch.measure { callCount in
      for _ in 0..<callCount { step.run() }
    }
    let tokens = Double(step.targetTokenCount)
    let gflops = Double(step.operationCount) / timing.median / 1e9
    return BenchmarkResult(
      "training-step",
      heading:
        "Training steps of \(TrainingStep.tokenCount) source and target tokens, in sentences of \(TrainingStep.length)",
      [
        ResultField("preset", "preset", .text(preset.rawValue)),
        ResultField("precision", "in", .text(precision.rawValue)),
        ResultField("threads", "threads", .count(peak.threadCount)),
        ResultField("targetTokensPerSecond", "tokens/s", .rate(tokens / timing.median)),
        ResultField("bestTargetTokensPerSecond", "best", .rate(tokens / timing.best)),
        ResultField("gflops", "GFLOP/s", .rate(gflops)),
        ResultField("shareOfPeak", "of peak", .share(gflops / peak.gflops)),
      ] + timing.fields)
  }

  /// On one thread, as the times of several would not add up to that of the step.
  private func parts(of preset: Recipe.Preset) -> BenchmarkResult {
    let meter = KernelMeter()
    let step = step(preset, threadCount: 1, kernels: KernelSelection.selected(watchedBy: meter))
    step.run()
    let timesBefore = meter.times
    let stepCount = 2
    let seconds = ContinuousClock().measure { for _ in 0..<stepCount { step.run() } } / .seconds(1)
    let times = meter.times.merging(timesBefore) { $0 - $1 }
    let shares = KernelCategory.allCases.map { category in
      ResultField(
        category.rawValue, category.title, .share((times[category] ?? .zero) / .seconds(1) / seconds))
    }
    let metered = times.values.reduce(Duration.zero, +) / .seconds(1)
    return BenchmarkResult(
      "training-step-parts", heading: "Where the time of a training step goes, on one thread",
      [
        ResultField("preset", "preset", .text(preset.rawValue)),
        ResultField("precision", "in", .text(precision.rawValue)), ResultField("threads", nil, .count(1)),
        ResultField("seconds", "step", .seconds(seconds / Double(stepCount))),
      ] + shares + [ResultField("everythingElse", "else", .share(1 - metered / seconds))])
  }

  private func step(
    _ preset: Recipe.Preset, threadCount: Int, kernels: any KernelSet = KernelSelection.selected
  ) -> TrainingStep {
    TrainingStep(
      preset.recipe.model, tokenCount: TrainingStep.tokenCount, length: TrainingStep.length,
      precision: precision, threadCount: threadCount, kernels: kernels)
  }

  private var precision: Precision { settings.precision ?? .standard }
}

extension KernelCategory {
  /// The name of its column in a table.
  fileprivate var title: String {
    switch self {
    case .multiplication: "multiply"
    case .packing: "packing"
    case .attention: "attention"
    case .loss: "loss"
    case .norms: "norms"
    case .elementwise: "elements"
    case .optimizer: "optimizer"
    }
  }
}
