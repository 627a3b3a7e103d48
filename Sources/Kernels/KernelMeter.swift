import Synchronization

/// Adds up where the time of the kernels goes, while somebody wants to know.
public final class KernelMeter: Sendable {
  /// What a kernel's time is counted as.
  public enum Category: String, Sendable, CaseIterable {
    case multiplication, packing, attention, loss, norms, elementwise, optimizer
  }

  /// The meter of `kernels`.
  public static let shared = KernelMeter()

  private let isCounting = Atomic(false)
  private let times = Mutex<[Category: Duration]>([:])

  public init() {}

  /// The time of each category's calls while `body` runs, of all threads together; only one body at a time is metered.
  public func times(during body: () -> Void) -> [Category: Duration] {
    times.withLock { $0 = Dictionary(uniqueKeysWithValues: Category.allCases.map { ($0, .zero) }) }
    isCounting.store(true, ordering: .relaxed)
    body()
    isCounting.store(false, ordering: .relaxed)
    return times.withLock { $0 }
  }

  var isOn: Bool { isCounting.load(ordering: .relaxed) }

  /// Runs `body`, and counts its time if the meter is on.
  func count<Result>(as category: Category, _ body: () -> Result) -> Result {
    guard isOn else { return body() }
    let start = ContinuousClock.now
    let result = body()
    let time = ContinuousClock.now - start
    times.withLock { $0[category, default: .zero] += time }
    return result
  }
}
