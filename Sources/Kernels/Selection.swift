import Foundation
@_exported import KernelInterface
import VectorKernels

#if arch(x86_64)
  import VectorKernelsAVX2
  import VectorKernelsAVX512
#endif

/// The kernels of the widest instruction set that this processor has, or of the one that `TRANSFORMER_KERNELS` names.
public var kernels: any KernelSet { KernelMeter.shared.isOn ? metered : selected }

private let selected = KernelSelection.choose(named: ProcessInfo.processInfo.environment["TRANSFORMER_KERNELS"])

/// Not always used: it holds references, and counting those for every call took 3 % of greedy decoding with the tiny preset.
private let metered: any KernelSet = MeteredKernels(base: selected, meter: .shared)

public enum KernelSelection {
  /// The kernel sets that this processor can run, the slowest first.
  public static let available: [any KernelSet] = {
    var sets: [any KernelSet] = [VectorKernels.SIMDKernels()]
    #if arch(x86_64)
      if Processor.hasAVX2 { sets.append(VectorKernelsAVX2.SIMDKernels()) }
      if Processor.hasAVX512 { sets.append(VectorKernelsAVX512.SIMDKernels()) }
    #endif
    return sets
  }()

  /// The set called `name`, or the fastest if there is no name or no such set.
  static func choose(named name: String?) -> any KernelSet {
    available.first { $0.name == name } ?? available[available.count - 1]
  }

  /// What is wrong with the value of `TRANSFORMER_KERNELS`, if anything.
  public static var complaint: String? {
    guard let name = ProcessInfo.processInfo.environment["TRANSFORMER_KERNELS"], kernels.name != name else {
      return nil
    }
    let names = available.map(\.name).joined(separator: ", ")
    return "TRANSFORMER_KERNELS: this processor has no kernels called '\(name)'; it has: \(names)"
  }
}
