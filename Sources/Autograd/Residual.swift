import Kernels

extension Tape {
  /// x + Dropout(sublayer): a residual connection without a norm, as pre-norm has it.
  ///
  /// - Shape: `x`, `sublayer` and the result `[m, d]`.
  public func residual(_ x: Tensor, sublayer: Tensor, dropoutRate: Float) -> Tensor {
    let y = tensor(rowCount: x.value.rowCount, columnCount: x.value.columnCount)
    let dropout = nextDropout(rate: dropoutRate)
    kernels.copy(x.value, into: y.value)
    kernels.drop(sublayer.value, dropout, into: y.value, accumulating: true)
    record(y) { tape, dy in
      tape.residualBackward(dy, x, sublayer: sublayer, dropout)
    }
    return y
  }

  /// The gradient of a sum goes to both its terms.
  func residualBackward(_ dSum: Matrix, _ x: Tensor, sublayer: Tensor, _ dropout: Dropout) {
    sublayer.receiveGradient { dSublayer, accumulates in
      kernels.drop(dSum, dropout, into: dSublayer, accumulating: accumulates)
    }
    x.receiveGradient { dx, accumulates in
      if accumulates { kernels.add(dSum, into: dx) } else { kernels.copy(dSum, into: dx) }
    }
  }
}
