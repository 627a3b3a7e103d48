import Kernels
import Parallelism

/// The weights that activations are multiplied with, packed once for all sentences.
///
/// Reading from several threads is safe; `pack` must not run meanwhile.
public final class PackedWeights: @unchecked Sendable {
  /// Which product a weight W `[outputs, inputs]` is the right factor of.
  enum Form: Hashable {
    /// x·Wᵀ, of the forward pass.
    case transposed
    /// dy·W, of the backward pass.
    case plain
  }

  private struct Key: Hashable {
    let parameter: Parameter
    let form: Form
  }

  private let order: [Key]
  private let packed: [Key: PackedMatrix]

  /// - Parameters:
  ///   - includesBackward: whether gradients will be wanted too.
  ///   - precision: what products with the weights are computed in.
  public init(_ layout: ParameterLayout, includesBackward: Bool, precision: Precision = .float32) {
    let forms: [Form] = includesBackward ? [.transposed, .plain] : [.transposed]
    // The largest first, so that threads finish together.
    let factors = layout.factors.sorted { $0.count > $1.count }
    order = forms.flatMap { form in factors.map { Key(parameter: $0, form: form) } }
    var packed: [Key: PackedMatrix] = [:]
    for key in order {
      let (outputs, inputs) = (key.parameter.rowCount, key.parameter.columnCount)
      let (k, n) = key.form == .transposed ? (inputs, outputs) : (outputs, inputs)
      let count = PackedMatrix.elementCount(rowCount: k, columnCount: n, precision: precision)
      packed[key] = PackedMatrix(rowCount: k, columnCount: n, precision: precision, storage: Storage(count: count))
    }
    self.packed = packed
  }

  /// Packs `weights` anew.
  public func pack(
    _ weights: Matrix, threadCount: Int, kernels: any KernelSet = KernelSelection.selected
  ) {
    concurrently(order.count, threadCount: threadCount) { index, _ in
      let key = order[index]
      guard let target = packed[key] else { return }
      kernels.pack(key.parameter.view(of: weights), transposed: key.form == .transposed, into: target)
    }
  }

  /// Bytes held.
  public var byteCount: Int { packed.values.reduce(0) { $0 + $1.panels.count * 4 } }

  func matrix(for parameter: Parameter, _ form: Form) -> PackedMatrix? {
    packed[Key(parameter: parameter, form: form)]
  }
}
