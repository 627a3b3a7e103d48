import KernelInterface
import Synchronization

/// Adds up where the time of the kernels goes.
public final class KernelMeter: KernelProbe, @unchecked Sendable {
  private let sums = Mutex<[KernelCategory: Duration]>([:])

  public override init() {}

  /// The time of each category's calls so far, of all threads together.
  public var times: [KernelCategory: Duration] { sums.withLock { $0 } }

  public override func call(_ category: KernelCategory, operations: Int, compute: () -> Void) {
    let time = ContinuousClock().measure(compute)
    sums.withLock { $0[category, default: .zero] += time }
  }
}
