/// Layer norm, with and without the residual sum, and its gradient.
func checkNorms(_ check: inout Check) {
  var source = RandomSource(seed: 3)
  for columnCount in [2, 15, 16, 33, 64] {
    let (x, branch, dy) = (source.matrix(5, columnCount), source.matrix(5, columnCount), source.matrix(5, columnCount))
    let (weight, bias) = (source.matrix(1, columnCount), source.matrix(1, columnCount))
    let (y, statistics) = (unwritten(5, columnCount), unwritten(5, 2))
    check.kernels.layerNorm(x, weight: weight, bias: bias, statistics: statistics, into: y)
    let wanted = Reference.layerNorm(x.doubles, columnCount: columnCount, weight: weight, bias: bias)
    check.close(y, wanted.output, within: 1e-5, "layer norm")

    let sum = unwritten(5, columnCount)
    check.kernels.residualNorm(
      x, sublayer: branch, .none, weight: weight, bias: bias, sum: sum, statistics: unwritten(5, 2), into: y)
    let sums = zip(x.doubles, branch.doubles).map { $0 + $1 }
    check.close(sum, sums, within: 1e-6, "residual sum")
    check.close(
      y, Reference.layerNorm(sums, columnCount: columnCount, weight: weight, bias: bias).output, within: 1e-5,
      "residual norm")

    let (dx, dWeight, dBias) = (
      unwritten(5, columnCount), Matrix(rowCount: 1, columnCount: columnCount),
      Matrix(rowCount: 1, columnCount: columnCount)
    )
    check.kernels.layerNormBackward(
      dy, input: x, statistics: statistics, weight: weight, into: dx, accumulating: false, dWeight: dWeight,
      dBias: dBias)
    let gradient = Reference.layerNormBackward(dy, input: x, weight: weight)
    check.close(dx, gradient.dx, within: 1e-4, "gradient of the input of layer norm")
    check.close(dWeight, gradient.dWeight, within: 1e-4, "gradient of the weight of layer norm")
    check.close(dBias, gradient.dBias, within: 1e-5, "gradient of the bias of layer norm")
  }
  check.section("norms")
}
