import Training

/// How the time of a training step grows with the length of the sentences, and shrinks with the threads.
package struct GrowthBenchmark {
  package let settings: BenchmarkSettings

  package init(settings: BenchmarkSettings) {
    self.settings = settings
  }

  package func run(_ report: (BenchmarkResult) -> Void) {
    let most = settings.threadCounts.max() ?? 1
    for preset in settings.presets {
      for length in Self.lengths { report(byLength(preset, length, threadCount: most)) }
    }
    for preset in settings.presets { byThreads(preset, most: most, report) }
  }

  package static let lengths = [16, 32, 64, 128, 256, 512, 1024]

  /// 1, 2, 4, … and all.
  package static func threadCounts(upTo most: Int) -> [Int] {
    sequence(first: 1) { $0 * 2 }.prefix { $0 < most } + [most]
  }

  private func byLength(_ preset: Recipe.Preset, _ length: Int, threadCount: Int) -> BenchmarkResult {
    let (step, timing) = measure(preset, length: length, threadCount: threadCount)
    return BenchmarkResult(
      "growth", heading: "Training steps of \(TrainingStep.tokenCount) tokens, by the length of the sentences",
      [
        ResultField("by", nil, .text("length")),
        ResultField("preset", "preset", .text(preset.rawValue)),
        ResultField("length", "length", .count(length)),
        ResultField("threads", "threads", .count(threadCount)),
      ] + rates(step, timing) + timing.fields)
  }

  private func byThreads(_ preset: Recipe.Preset, most: Int, _ report: (BenchmarkResult) -> Void) {
    var single: Timing?
    for threadCount in Self.threadCounts(upTo: most) {
      let (step, timing) = measure(preset, length: TrainingStep.length, threadCount: threadCount)
      let first = single ?? timing
      single = first
      report(
        BenchmarkResult(
          "growth", heading: "Training steps of \(TrainingStep.tokenCount) tokens, by the number of threads",
          [
            ResultField("by", nil, .text("threads")),
            ResultField("preset", "preset", .text(preset.rawValue)),
            ResultField("length", "length", .count(TrainingStep.length)),
            ResultField("threads", "threads", .count(threadCount)),
          ] + rates(step, timing) + [
            ResultField("speedup", "speed-up", .ratio(first.median / timing.median)),
            ResultField("bestSpeedup", "best", .ratio(first.best / timing.best)),
          ] + timing.fields))
    }
  }

  private func measure(_ preset: Recipe.Preset, length: Int, threadCount: Int) -> (TrainingStep, Timing) {
    var configuration = preset.recipe.model
    configuration.maximumLength = Self.lengths.max() ?? length
    let step = TrainingStep(
      configuration, tokenCount: TrainingStep.tokenCount, length: length,
      precision: settings.precision ?? .standard, threadCount: threadCount)
    let timing = settings.stopwatch.measure { callCount in
      for _ in 0..<callCount { step.run() }
    }
    return (step, timing)
  }

  private func rates(_ step: TrainingStep, _ timing: Timing) -> [ResultField] {
    [
      ResultField(
        "targetTokensPerSecond", "tokens/s", .rate(Double(step.targetTokenCount) / timing.median)),
      ResultField(
        "bestTargetTokensPerSecond", "best", .rate(Double(step.targetTokenCount) / timing.best)),
      ResultField("gflops", "GFLOP/s", .rate(Double(step.operationCount) / timing.median / 1e9)),
    ]
  }
}
