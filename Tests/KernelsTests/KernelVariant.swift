import Kernels
import Testing

/// One instruction set's kernels, as the argument of a test.
struct KernelVariant: Sendable, CustomTestStringConvertible {
  let kernels: any KernelSet

  var testDescription: String { kernels.name }

  /// Whether a sum of products is rounded once for each product, not twice.
  var fusesMultiplyAdd: Bool {
    #if arch(x86_64)
      kernels.name != "baseline"
    #else
      true
    #endif
  }

  /// Those that this processor can run: all must pass the same tests.
  static let all = KernelSelection.available.map(KernelVariant.init)
}

extension Workspace {
  /// Scratch memory that an earlier call left full of NaN: what a kernel does not write itself must not matter.
  static func dirty() -> Workspace {
    let workspace = Workspace()
    for purpose in Purpose.allCases {
      let storage = workspace.storage(for: purpose, count: 1 << 16)
      Matrix(storage: storage, rowCount: 1, columnCount: storage.count).fill(with: .nan)
    }
    return workspace
  }
}

extension KernelSet {
  /// `b`, or its transpose, packed into memory that was full of NaN.
  func packed(_ b: Matrix, transposed: Bool = false, precision: Precision = .float32) -> PackedMatrix {
    let (k, n) = transposed ? (b.columnCount, b.rowCount) : (b.rowCount, b.columnCount)
    let storage = Storage(count: PackedMatrix.elementCount(rowCount: k, columnCount: n, precision: precision))
    let packed = PackedMatrix(rowCount: k, columnCount: n, precision: precision, storage: storage)
    packed.panels.fill(with: .nan)
    pack(b, transposed: transposed, into: packed)
    return packed
  }
}
