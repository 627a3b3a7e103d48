import Kernels
import Training

/// What to measure, and how carefully.
struct BenchmarkSettings: Sendable {
  var presets: [Recipe.Preset]
  /// How many threads to measure with, one after another.
  let threadCounts: [Int]
  /// What shares are shares of, for each of `threadCounts`; empty if nothing is compared with them.
  var peaks: [MachinePeak] = []
  /// The precision of products; nil to compare them where that is cheap.
  var precision: Precision?
  let stopwatch: Stopwatch
}
