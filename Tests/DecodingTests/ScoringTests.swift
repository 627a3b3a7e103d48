import Foundation
import Kernels
import Randomness
import Testing

@testable import Decoding

@Suite struct ScoringTests {
  private func largest(_ values: [Float], _ count: Int) -> [Int] {
    // Another row before it: the row asked for is read.
    let matrix = Matrix(rowCount: 2, columnCount: values.count, [Float](repeating: 9, count: values.count) + values)
    return largestIndices(matrix, row: 1, count: count)
  }

  @Test func theLargestComeFirstAndOfEqualOnesTheFirst() {
    #expect(largest([1, 3, 2], 3) == [1, 2, 0])
    #expect(largest([2, 5, 5, 1, 5, 2], 4) == [1, 2, 4, 0])
    #expect(largest([5, 5, 5, 5], 2) == [0, 1])
    #expect(largest([-1, -3, -2], 1) == [0])
    #expect(largest([-.infinity, -.infinity, 0], 2) == [2, 0])
    #expect(largest([0, -0.0, 0], 2) == [0, 1])
  }

  @Test func anyCountIsAllowed() {
    #expect(largest([2, 1], 5) == [0, 1])
    #expect(largest([2, 1], 0) == [])
    #expect(largest([], 3) == [])
  }

  @Test func agreesWithSortingEverything() {
    var random = RandomSource(seed: 1)
    for _ in 0..<200 {
      // Few different values: many ties.
      let values = (0...random.integer(below: 30)).map { _ in Float(random.integer(below: 8)) }
      let sorted = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
      let count = 1 + random.integer(below: 10)
      #expect(largest(values, count) == Array(sorted.prefix(count)))
    }
  }

  @Test func numbersThatAreNoneDoNotStopTheSearch() {
    #expect(largest([.nan, .nan], 1).count == 1)
    #expect(Set(largest([.nan, 1, .nan, 2], 4)) == [0, 1, 2, 3])
  }

  @Test func theScoreIsTheSumOverThePowerOfTheNumberOfPredictions() {
    let finished = Hypothesis(tokens: [5, 6, 7], logProbability: -6, isFinished: true)
    // n counts the end symbol: 4.
    #expect(finished.score(lengthPenalty: 1) == -1.5)
    #expect(finished.score(lengthPenalty: 0.5) == -3)
    #expect(finished.score(lengthPenalty: 0) == -6)
    #expect(finished.score(lengthPenalty: 2) == -0.375)
    let unfinished = Hypothesis(tokens: [5, 6, 7], logProbability: -6, isFinished: false)
    #expect(unfinished.score(lengthPenalty: 1) == -2)
    let blank = Hypothesis(tokens: [], logProbability: -2, isFinished: true)
    #expect(blank.score(lengthPenalty: 0.7) == -2)
    let nothing = Hypothesis(tokens: [], logProbability: 0, isFinished: false)
    #expect(nothing.score(lengthPenalty: 1) == 0)
  }
}
