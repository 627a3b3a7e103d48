import Training

/// Every kernel alone, at the shapes that training gives it.
package struct KernelBenchmark {
  package let settings: BenchmarkSettings

  package init(settings: BenchmarkSettings) {
    self.settings = settings
  }

  package func run(_ report: (BenchmarkResult) -> Void) {
    for preset in settings.presets {
      let cases = KernelCases(preset.recipe.model).all
      for peak in settings.peaks {
        for kernel in cases { report(measure(kernel, preset, peak)) }
      }
    }
  }

  package func measure(_ kernel: KernelCase, _ preset: Recipe.Preset, _ peak: MachinePeak) -> BenchmarkResult {
    let timing = settings.stopwatch.measure(threadCount: peak.threadCount, kernel.prepare)
    return BenchmarkResult(
      "kernels", heading: "Kernels, one for each thread",
      [
        ResultField("preset", "preset", .text(preset.rawValue)),
        ResultField("kernel", "kernel", .name(kernel.name)),
        ResultField("threads", "threads", .count(peak.threadCount)),
      ] + rates(kernel.amount, timing, peak) + timing.fields)
  }

  /// Arithmetic is compared with the peak of arithmetic, traffic with that of memory, which caches beat.
  private func rates(_ amount: KernelCase.Amount, _ timing: Timing, _ peak: MachinePeak) -> [ResultField] {
    let (key, title, operations, limit) =
      switch amount {
      case .multiplyAdds(let count): ("gflops", "GFLOP/s", 2 * count, peak.gflops)
      case .bytes(let count): ("gigabytesPerSecond", "GB/s", count, peak.gigabytesPerSecond)
      }
    let billions = Double(operations * peak.threadCount) / 1e9
    return [
      ResultField(key, "rate", .rate(billions / timing.median)),
      ResultField("unit", "", .text(title)),
      ResultField("shareOfPeak", "of peak", .share(billions / timing.median / limit)),
      ResultField("bestShareOfPeak", "best", .share(billions / timing.best / limit)),
    ]
  }
}
