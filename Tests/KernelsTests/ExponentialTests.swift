import Foundation
import Kernels
import Testing

@Suite struct ExponentialTests {
  private func exponential(_ values: [Float], _ kernels: any KernelSet) -> [Float] {
    let x = Matrix(rowCount: 1, columnCount: values.count, values)
    let y = Matrix(rowCount: 1, columnCount: values.count, filledWith: .nan)
    kernels.exponential(x, into: y)
    return y.values
  }

  /// The bound that the kernel's documentation states.
  @Test(arguments: KernelVariant.all) func theRelativeErrorIsBelowTwoTenMillionths(_ variant: KernelVariant) {
    let steps = 60_000
    var values = (0...steps).map { Float(-87.3 + 175.3 * Double($0) / Double(steps)) }
    // Where the rounding of x / ln 2 changes, the polynomial's argument is largest.
    values += (-125...126).flatMap { n -> [Float] in
      let edge = Float((Double(n) + 0.5) * log(2))
      return [edge.nextDown, edge, edge.nextUp]
    }
    values += [-87.3, 88, 0, 1e-30, -1e-30, 1e-8, -1e-8]
    var worst = 0.0
    for (x, y) in zip(values, exponential(values, variant.kernels)) {
      let exact = exp(Double(x))
      worst = max(worst, abs(Double(y) - exact) / exact)
    }
    #expect(worst < 2e-7)
  }

  @Test(arguments: KernelVariant.all) func specialValuesAreThoseThatSoftmaxNeeds(_ variant: KernelVariant) {
    let results = exponential(
      [-.infinity, -1e30, -88, Float(-87.3).nextDown, 0, 88, 89, 1e30, .infinity, .nan], variant.kernels)
    #expect(results[0...3] == [0, 0, 0, 0])
    #expect(results[4] == 1)
    // Saturated, not infinite.
    #expect(results[5...8].allSatisfy { $0 == results[5] && $0.isFinite })
    #expect(results[9].isNaN)
  }

  @Test(arguments: KernelVariant.all) func rowsOfAnyLengthAreWrittenAndNothingElse(_ variant: KernelVariant) {
    for count in [0, 1, 2, 15, 16, 17, 31, 33, 47] {
      let x = Matrix(rowCount: 3, columnCount: count, (0..<3 * count).map { Float($0 % 11) / 4 - 1 })
      let y = FramedMatrix(rowCount: 3, columnCount: count)
      variant.kernels.exponential(FramedMatrix(x).view, into: y.view)
      expectClose(y.view, x.doubles.map { exp($0) }, within: 2e-7, "\(count) columns")
      #expect(y.isIntact)
    }
  }
}
