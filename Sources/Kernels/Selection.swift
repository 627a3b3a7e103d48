import Foundation
@_exported import KernelInterface
import VectorKernels

#if arch(x86_64)
  import VectorKernelsAVX2
  import VectorKernelsAVX512
#endif

/// Which kernels this processor runs.
public enum KernelSelection {
  private static let makers: [@Sendable (KernelProbe?) -> any KernelSet] = {
    var makers: [@Sendable (KernelProbe?) -> any KernelSet] = [{ VectorKernels.SIMDKernels(probe: $0) }]
    #if arch(x86_64)
      if Processor.hasAVX2 { makers.append { VectorKernelsAVX2.SIMDKernels(probe: $0) } }
      if Processor.hasAVX512 { makers.append { VectorKernelsAVX512.SIMDKernels(probe: $0) } }
    #endif
    return makers
  }()

  /// The kernel sets that this processor can run, the slowest first.
  public static let available: [any KernelSet] = makers.map { $0(nil) }

  private static let selectedIndex = index(named: ProcessInfo.processInfo.environment["TRANSFORMER_KERNELS"])

  /// The kernels of the widest instruction set that this processor has, or of the one that `TRANSFORMER_KERNELS` names.
  public static let selected: any KernelSet = available[selectedIndex]

  /// The same kernels, of which a probe hears.
  /// - Parameter probe: to be kept alive as long as the kernels are used.
  public static func selected(watchedBy probe: KernelProbe) -> any KernelSet { makers[selectedIndex](probe) }

  /// The place of the set called `name`, or of the fastest if there is no name or no such set.
  static func index(named name: String?) -> Int {
    available.firstIndex { $0.name == name } ?? available.count - 1
  }

  /// The value of `TRANSFORMER_KERNELS`, if it names none of the available sets.
  public static var unknownName: String? {
    let name = ProcessInfo.processInfo.environment["TRANSFORMER_KERNELS"]
    return name == selected.name ? nil : name
  }
}
