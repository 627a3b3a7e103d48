import Kernels
import Parallelism
import Randomness

/// One thread's call of a kernel, with matrices of its own.
///
/// Only one thread makes it at a time.
package struct KernelCall: @unchecked Sendable {
  package let run: () -> Void

  package init(_ run: @escaping () -> Void) { self.run = run }
}

extension Stopwatch {
  /// The time that `threadCount` threads take to make a call each, at once: what a step's lanes do.
  package func measure(threadCount: Int, _ prepare: () -> KernelCall) -> Timing {
    let calls = (0..<threadCount).map { _ in prepare() }
    return measure { callCount in
      concurrently(threadCount, threadCount: threadCount) { index, _ in
        for _ in 0..<callCount { calls[index].run() }
      }
    }
  }
}

extension Matrix {
  /// Rows that all hold the same random numbers of −1 … 1: the time of no kernel depends on more.
  package static func sample(rowCount: Int, columnCount: Int) -> Matrix {
    var random = RandomSource(seed: 1)
    let values = (0..<columnCount).map { _ in Float(random.uniform() * 2 - 1) }
    let row = Matrix(rowCount: 1, columnCount: columnCount, values)
    let matrix = Matrix(rowCount: rowCount, columnCount: columnCount)
    for index in 0..<rowCount { matrix.rows(index..<index + 1).copy(from: row) }
    return matrix
  }
}
