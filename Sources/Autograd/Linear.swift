import Kernels

extension Tape {
  /// y = x·Wᵀ + b, rectified if asked for: max(0, x·Wᵀ + b).
  ///
  /// - Shape: `x` `[m, inputs]`; `weight` `[outputs, inputs]`; `bias` `[1, outputs]`; the result `[m, outputs]`.
  public func linear(_ x: Tensor, weight: Parameter, bias: Parameter, rectifies: Bool = false) -> Tensor {
    let y = tensor(rowCount: x.value.rowCount, columnCount: weight.rowCount)
    kernels.multiply(
      x.value, transposed: false, packed(weight, .transposed), into: y.value,
      ProductFinish(bias: value(of: bias), rectifies: rectifies), workspace: workspace)
    record(y) { tape, dy in
      if rectifies { tape.kernels.rectifyBackward(dy, output: y.value, into: dy) }
      tape.accumulate(bias) { tape.kernels.addColumnSums(of: dy, into: $0) }
      tape.accumulate(weight) { dWeight in
        tape.kernels.multiply(
          dy, transposed: true, tape.packOnce(x.value), into: dWeight, ProductFinish(accumulates: true),
          workspace: tape.workspace)
      }
      x.receiveGradient { dx, accumulates in
        tape.kernels.multiply(
          dy, transposed: false, tape.packed(weight, .plain), into: dx, ProductFinish(accumulates: accumulates),
          workspace: tape.workspace)
      }
    }
    return y
  }
}
