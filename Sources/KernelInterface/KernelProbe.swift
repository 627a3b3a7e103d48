/// What a kernel's work is counted as.
public enum KernelCategory: String, Sendable, CaseIterable {
  case multiplication, packing, attention, loss, norms, elementwise, optimizer
}

/// Watches a kernel set at work: it hears of every call, and decides whether anything is computed.
///
/// So a new kernel is timed and counted wherever it is used, by what it says of itself where it is written.
open class KernelProbe: @unchecked Sendable {
  /// A probe that lets every kernel compute.
  public init() {}

  /// - Parameters:
  ///   - operations: floating-point operations of the call: two for each multiply-add of a product, else about one for
  ///     each element.
  ///   - compute: what the kernel does. A probe that leaves it out must not care for results.
  open func call(_ category: KernelCategory, operations: Int, compute: () -> Void) {
    compute()
  }
}
