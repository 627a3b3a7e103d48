import KernelInterface
import Synchronization

/// Counts the operations of kernels that compute nothing: what work costs is known without doing it.
public final class OperationCounter: KernelProbe, @unchecked Sendable {
  private let sums = Mutex<[KernelCategory: Int]>([:])

  public override init() {}

  /// The floating-point operations of each category's calls so far.
  public var operations: [KernelCategory: Int] { sums.withLock { $0 } }

  public override func call(_ category: KernelCategory, operations: Int, compute: () -> Void) {
    sums.withLock { $0[category, default: 0] += operations }
  }
}
