import Kernels

extension Tape {
  /// x + Dropout(sublayer): a residual connection without a norm, as pre-norm has it.
  ///
  /// - Shape: `x`, `sublayer` and the result `[m, d]`.
  public func residual(_ x: Tensor, sublayer: Tensor, dropoutRate: Float) -> Tensor {
    let y = tensor(rowCount: x.value.rowCount, columnCount: x.value.columnCount)
    let dropout = nextDropout(rate: dropoutRate)
    y.value.copy(from: x.value)
    kernels.drop(sublayer.value, dropout, into: y.value, accumulating: true)
    record { tape in
      guard let dy = y.gradient else { return }
      tape.residualBackward(dy, x, sublayer: sublayer, dropout)
    }
    return y
  }

  /// The gradient of a sum goes to both its terms.
  func residualBackward(_ dSum: Matrix, _ x: Tensor, sublayer: Tensor, _ dropout: Dropout) {
    sublayer.receiveGradient(from: arena) { dSublayer, accumulates in
      kernels.drop(dSum, dropout, into: dSublayer, accumulating: accumulates)
    }
    x.receiveGradient(from: arena) { dx, accumulates in
      if accumulates { kernels.add(dSum, into: dx) } else { dx.copy(from: dSum) }
    }
  }
}
