import Kernels
import Synchronization

/// The losses of parts that are computed in any order and summed in one.
final class LossSums: Sendable {
  private let parts: Mutex<[CrossEntropy]>

  init(_ count: Int) {
    parts = Mutex([CrossEntropy](repeating: .zero, count: count))
  }

  func set(_ index: Int, _ loss: CrossEntropy) {
    parts.withLock { $0[index] = loss }
  }

  var total: CrossEntropy {
    parts.withLock { $0.reduce(into: .zero) { $0 += $1 } }
  }
}
