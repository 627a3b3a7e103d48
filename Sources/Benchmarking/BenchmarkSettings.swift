import Kernels
import Training

/// What to measure, and how carefully.
package struct BenchmarkSettings: Sendable {
  package var presets: [Recipe.Preset]
  /// How many threads to measure with, one after another.
  package let threadCounts: [Int]
  /// What shares are shares of, for each of `threadCounts`; empty if nothing is compared with them.
  package var peaks: [MachinePeak] = []
  /// The precision of products; nil to compare them where that is cheap.
  package var precision: Precision?
  package let stopwatch: Stopwatch

  package init(
    presets: [Recipe.Preset], threadCounts: [Int], peaks: [MachinePeak] = [], precision: Precision? = nil,
    stopwatch: Stopwatch
  ) {
    self.presets = presets
    self.threadCounts = threadCounts
    self.peaks = peaks
    self.precision = precision
    self.stopwatch = stopwatch
  }
}
