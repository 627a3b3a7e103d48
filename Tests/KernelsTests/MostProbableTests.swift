import Foundation
import Kernels
import Randomness
import Testing

@Suite struct MostProbableTests {
  private func columns(_ variant: KernelVariant, _ values: [Float], _ count: Int) -> [Int] {
    variant.kernels.mostProbable(Matrix(rowCount: 1, columnCount: values.count, values), count: count).map(\.column)
  }

  @Test(arguments: KernelVariant.all) func theLargestComeFirstAndOfEqualOnesTheFirst(_ variant: KernelVariant) {
    #expect(columns(variant, [1, 3, 2], 3) == [1, 2, 0])
    #expect(columns(variant, [2, 5, 5, 1, 5, 2], 4) == [1, 2, 4, 0])
    #expect(columns(variant, [5, 5, 5, 5], 2) == [0, 1])
    #expect(columns(variant, [-1, -3, -2], 1) == [0])
    #expect(columns(variant, [-.infinity, -.infinity, 0], 2) == [2, 0])
    #expect(columns(variant, [0, -0.0, 0], 2) == [0, 1])
  }

  @Test(arguments: KernelVariant.all) func anyCountIsAllowed(_ variant: KernelVariant) {
    #expect(columns(variant, [2, 1], 5) == [0, 1])
    #expect(columns(variant, [2, 1], 0) == [])
    #expect(columns(variant, [], 3) == [])
    #expect(columns(variant, [Float](repeating: 1, count: 200), 0) == [])
  }

  @Test(arguments: KernelVariant.all) func agreesWithSortingEverything(_ variant: KernelVariant) {
    var random = RandomSource(seed: 1)
    for round in 0..<300 {
      // Few different values, many ties, in one block of columns and in several.
      let values = (0...random.integer(below: round < 150 ? 30 : 700)).map { _ in Float(random.integer(below: 40)) }
      let sorted = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
      let count = 1 + random.integer(below: 10)
      #expect(columns(variant, values, count) == Array(sorted.prefix(count)))
    }
  }

  @Test(arguments: KernelVariant.all) func numbersThatAreNoneDoNotStopTheSearch(_ variant: KernelVariant) {
    #expect(columns(variant, [.nan, .nan], 1).count == 1)
    #expect(Set(columns(variant, [.nan, 1, .nan, 2], 4)) == [0, 1, 2, 3])
    #expect(columns(variant, [Float](repeating: .nan, count: 300), 8).count == 8)
  }

  @Test(arguments: KernelVariant.all, [1, 2, 15, 16, 17, 63, 64, 65, 1000])
  func logProbabilitiesAreThoseOfTheDefinition(_ variant: KernelVariant, vocabularySize: Int) {
    var source = RandomSource(seed: 3)
    let x = source.matrix(3, vocabularySize, limit: 10)
    let framed = FramedMatrix(x)
    let predictions = variant.kernels.mostProbable(framed.view, count: vocabularySize)
    #expect(predictions.count == 3 * vocabularySize)
    let result = Matrix(rowCount: 3, columnCount: vocabularySize)
    for (index, prediction) in predictions.enumerated() {
      result[index / vocabularySize, prediction.column] = prediction.logProbability
    }
    // Relative to the logarithm, as the sum's rounding shifts all of a row.
    expectClose(result, Reference.logSoftmax(x), within: 5e-7)
  }

  @Test(arguments: KernelVariant.all) func logProbabilitiesOfExtremeLogitsStayFinite(_ variant: KernelVariant) {
    let x = Matrix(rowCount: 2, columnCount: 3, [1e4, -1e4, 0, -1e4, -1e4, -1e4])
    let predictions = variant.kernels.mostProbable(x, count: 3)
    #expect(predictions.map(\.column) == [0, 2, 1, 0, 1, 2])
    // Neighbours of 10⁴ in Float are 10⁻³ apart.
    let result = Matrix(rowCount: 2, columnCount: 3, predictions.map(\.logProbability))
    expectClose(result, [0, -1e4, -2e4, -log(3), -log(3), -log(3)], within: 1e-3)
  }
}
