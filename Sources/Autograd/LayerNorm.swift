import Kernels

extension Tape {
  /// Layer normalisation of each row: weight ⊙ (x − mean) / √(variance + ε) + bias.
  ///
  /// - Shape: `x` and the result `[m, d]`; `weight`, `bias` `[1, d]`.
  public func layerNorm(_ x: Tensor, weight: Parameter, bias: Parameter) -> Tensor {
    let y = tensor(rowCount: x.value.rowCount, columnCount: x.value.columnCount)
    let statistics = arena.matrix(rowCount: x.value.rowCount, columnCount: 2)
    kernels.layerNorm(
      x.value, weight: value(of: weight), bias: value(of: bias), statistics: statistics, into: y.value)
    record(y) { tape, dy in
      x.receiveGradient { dx, accumulates in
        tape.layerNormBackward(
          dy, input: x.value, statistics: statistics, weight, bias, into: dx, accumulating: accumulates)
      }
    }
    return y
  }

  /// LayerNorm(x + Dropout(sublayer)): what follows every sub-layer of the paper, in one pass.
  ///
  /// - Shape: `x`, `sublayer` and the result `[m, d]`; `weight`, `bias` `[1, d]`.
  /// - Source: Vaswani et al., 2017, §3.1 and §5.4.
  public func residualNorm(
    _ x: Tensor, sublayer: Tensor, dropoutRate: Float, weight: Parameter, bias: Parameter
  ) -> Tensor {
    let (rowCount, columnCount) = (x.value.rowCount, x.value.columnCount)
    let y = tensor(rowCount: rowCount, columnCount: columnCount)
    let sum = arena.matrix(rowCount: rowCount, columnCount: columnCount)
    let statistics = arena.matrix(rowCount: rowCount, columnCount: 2)
    let dropout = nextDropout(rate: dropoutRate)
    kernels.residualNorm(
      x.value, sublayer: sublayer.value, dropout, weight: value(of: weight), bias: value(of: bias), sum: sum,
      statistics: statistics, into: y.value)
    record(y) { tape, dy in
      let dSum = tape.arena.matrix(rowCount: rowCount, columnCount: columnCount)
      tape.layerNormBackward(dy, input: sum, statistics: statistics, weight, bias, into: dSum, accumulating: false)
      tape.residualBackward(dSum, x, sublayer: sublayer, dropout)
    }
    return y
  }

  private func layerNormBackward(
    _ dy: Matrix, input: Matrix, statistics: Matrix, _ weight: Parameter, _ bias: Parameter, into dx: Matrix,
    accumulating: Bool
  ) {
    accumulate(weight) { dWeight in
      accumulate(bias) { dBias in
        kernels.layerNormBackward(
          dy, input: input, statistics: statistics, weight: value(of: weight), into: dx, accumulating: accumulating,
          dWeight: dWeight, dBias: dBias)
      }
    }
  }
}
