import Kernels
import Randomness
import Testing

/// Around a vector of 16, and a model's size.
private let columnCounts = [1, 2, 15, 16, 17, 33, 128]

@Suite struct LayerNormTests {
  /// A row's values around 3: a mean that has to be subtracted before squaring.
  private func input(_ rowCount: Int, _ columnCount: Int, _ source: inout RandomSource) -> Matrix {
    let x = source.matrix(rowCount, columnCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount { x[row, column] += 3 }
    }
    return x
  }

  @Test(arguments: KernelVariant.all) func normalizesEachRow(_ variant: KernelVariant) {
    var source = RandomSource(seed: 1)
    for columnCount in columnCounts {
      for rowCount in [0, 1, 5] {
        let x = input(rowCount, columnCount, &source)
        let (weight, bias) = (source.matrix(1, columnCount), source.matrix(1, columnCount))
        let y = FramedMatrix(rowCount: rowCount, columnCount: columnCount)
        let statistics = FramedMatrix(rowCount: rowCount, columnCount: 2)
        variant.kernels.layerNorm(
          FramedMatrix(x).view, weight: FramedMatrix(weight).view, bias: FramedMatrix(bias).view,
          statistics: statistics.view, into: y.view)
        let expected = Reference.layerNorm(x.doubles, columnCount: columnCount, weight: weight, bias: bias)
        // A few roundings of values up to 4, magnified by up to 2 · weight.
        expectClose(y.view, expected.output, within: 2e-6, "[\(rowCount), \(columnCount)]")
        let keep = zip(expected.means, expected.scales).flatMap { [$0, $1] }
        expectClose(statistics.view, keep, within: 2e-6, "statistics of [\(rowCount), \(columnCount)]")
        #expect(y.isIntact && statistics.isIntact)
      }
    }
  }

  @Test(arguments: KernelVariant.all) func aConstantRowBecomesTheBias(_ variant: KernelVariant) {
    let y = Matrix(rowCount: 1, columnCount: 20)
    variant.kernels.layerNorm(
      Matrix(rowCount: 1, columnCount: 20, filledWith: 7), weight: Matrix(rowCount: 1, columnCount: 20, filledWith: 3),
      bias: Matrix(rowCount: 1, columnCount: 20, filledWith: 0.25), statistics: Matrix(rowCount: 1, columnCount: 2),
      into: y)
    #expect(y.values.allSatisfy { $0 == 0.25 })
  }

  @Test(arguments: KernelVariant.all) func aRowDoesNotDependOnTheRowsBesideIt(_ variant: KernelVariant) {
    var source = RandomSource(seed: 2)
    let x = input(9, 37, &source)
    let (weight, bias) = (source.matrix(1, 37), source.matrix(1, 37))
    func normalized(_ x: Matrix) -> Matrix {
      let y = Matrix(rowCount: x.rowCount, columnCount: 37)
      let statistics = Matrix(rowCount: x.rowCount, columnCount: 2)
      variant.kernels.layerNorm(x, weight: weight, bias: bias, statistics: statistics, into: y)
      return y
    }
    let whole = normalized(x)
    for row in 0..<9 { expectSameBits(normalized(x.rows(row..<row + 1)), whole.rows(row..<row + 1)) }
  }

  @Test(arguments: KernelVariant.all) func theResidualSumIsNormalizedInOnePass(_ variant: KernelVariant) {
    var source = RandomSource(seed: 3)
    let dropout = Dropout(rate: 0.25, key: 11)
    for columnCount in columnCounts {
      let (x, branch) = (input(5, columnCount, &source), source.matrix(5, columnCount))
      let (weight, bias) = (source.matrix(1, columnCount), source.matrix(1, columnCount))
      let sum = FramedMatrix(rowCount: 5, columnCount: columnCount)
      let y = FramedMatrix(rowCount: 5, columnCount: columnCount)
      let statistics = FramedMatrix(rowCount: 5, columnCount: 2)
      variant.kernels.residualNorm(
        FramedMatrix(x).view, sublayer: FramedMatrix(branch).view, dropout, weight: FramedMatrix(weight).view,
        bias: FramedMatrix(bias).view, sum: sum.view, statistics: statistics.view, into: y.view)

      let expectedSum = x.copied
      variant.kernels.drop(branch, dropout, into: expectedSum, accumulating: true)
      expectSameBits(sum.view, expectedSum, "\(columnCount) columns")
      let (expected, keep) = (y.view.copied, statistics.view.copied)
      variant.kernels.layerNorm(expectedSum, weight: weight, bias: bias, statistics: keep, into: expected)
      expectSameBits(y.view, expected, "\(columnCount) columns")
      expectSameBits(statistics.view, keep, "\(columnCount) columns")
      #expect(sum.isIntact && y.isIntact && statistics.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all, [false, true])
  func gradientsAreThoseOfTheDefinition(_ variant: KernelVariant, accumulates: Bool) {
    var source = RandomSource(seed: 4)
    for columnCount in columnCounts {
      let (x, dy) = (input(5, columnCount, &source), source.matrix(5, columnCount))
      let (weight, before) = (source.matrix(1, columnCount), source.matrix(5, columnCount))
      let statistics = Matrix(rowCount: 5, columnCount: 2)
      variant.kernels.layerNorm(
        x, weight: weight, bias: weight, statistics: statistics, into: Matrix(rowCount: 5, columnCount: columnCount))
      let dx = accumulates ? FramedMatrix(before) : FramedMatrix(rowCount: 5, columnCount: columnCount)
      // Gradients of parameters are always added to.
      let dWeight = FramedMatrix(Matrix(rowCount: 1, columnCount: columnCount, filledWith: 0.5))
      let dBias = FramedMatrix(Matrix(rowCount: 1, columnCount: columnCount, filledWith: -0.5))
      variant.kernels.layerNormBackward(
        FramedMatrix(dy).view, input: FramedMatrix(x).view, statistics: FramedMatrix(statistics).view,
        weight: FramedMatrix(weight).view, into: dx.view, accumulating: accumulates, dWeight: dWeight.view,
        dBias: dBias.view)

      let expected = Reference.layerNormBackward(dy, input: x, weight: weight)
      let expectedDx = accumulates ? zip(expected.dx, before.doubles).map { $0 + $1 } : expected.dx
      // A row of two nearly equal elements has the largest 1/σ: roundings of 3 are magnified by it twice.
      let tolerance = columnCount <= 2 ? 1e-3 : 2e-5
      expectClose(dx.view, expectedDx, within: tolerance, "\(columnCount) columns")
      expectClose(dWeight.view, expected.dWeight.map { $0 + 0.5 }, within: 2e-5, "\(columnCount) columns")
      expectClose(dBias.view, expected.dBias.map { $0 - 0.5 }, within: 2e-6, "\(columnCount) columns")
      #expect(dx.isIntact && dWeight.isIntact && dBias.isIntact)
    }
  }
}
