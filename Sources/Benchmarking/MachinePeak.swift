import Kernels

/// What the machine's cores do at best: multiply-adds in registers, and reading and writing memory that no cache holds.
///
/// Measured with as many threads at once as will share it: cores share memory, and often heat.
package struct MachinePeak: Sendable {
  package let threadCount: Int
  /// 10⁹ floating-point operations a second; a multiply-add is two.
  package let gflops: Double
  /// 10⁹ bytes a second, read and written.
  package let gigabytesPerSecond: Double

  /// 128 MiB for each of the two matrices, divided among the threads: more than caches hold.
  private static let floatCount = 1 << 25

  package init(threadCount: Int, stopwatch: Stopwatch) {
    self.threadCount = threadCount
    gflops = Self.gflops(threadCount, stopwatch)
    gigabytesPerSecond = Self.gigabytesPerSecond(threadCount, stopwatch)
  }

  private static func gflops(_ threadCount: Int, _ stopwatch: Stopwatch) -> Double {
    let multiplyAddCount = KernelSelection.selected.multiplyAddLoop(1_000_000).multiplyAddCount
    let timing = stopwatch.measure(threadCount: threadCount) {
      KernelCall { _ = KernelSelection.selected.multiplyAddLoop(multiplyAddCount) }
    }
    return Double(2 * multiplyAddCount * threadCount) / timing.best / 1e9
  }

  /// The better of copying, which a library may do without reading the target first, and adding.
  private static func gigabytesPerSecond(_ threadCount: Int, _ stopwatch: Stopwatch) -> Double {
    let columnCount = max(floatCount / threadCount, 1 << 22)
    func rate(bytesPerFloat: Int, _ body: @escaping (_ x: Matrix, _ y: Matrix) -> Void) -> Double {
      let timing = stopwatch.measure(threadCount: threadCount) {
        let x = Matrix(rowCount: 1, columnCount: columnCount)
        let y = Matrix(rowCount: 1, columnCount: columnCount)
        return KernelCall { body(x, y) }
      }
      return Double(bytesPerFloat * columnCount * threadCount) / timing.best / 1e9
    }
    return max(
      rate(bytesPerFloat: 8) { x, y in y.copy(from: x) },
      rate(bytesPerFloat: 12) { x, y in KernelSelection.selected.add(x, into: y) })
  }

  package var result: BenchmarkResult {
    BenchmarkResult(
      "peak", heading: "The machine's peak",
      [
        ResultField("kernels", "kernels", .text(KernelSelection.selected.name)),
        ResultField("threads", "threads", .count(threadCount)),
        ResultField("gflops", "GFLOP/s", .rate(gflops)),
        ResultField("gigabytesPerSecond", "GB/s", .rate(gigabytesPerSecond)),
      ])
  }
}
