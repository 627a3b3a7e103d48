import Randomness
import Testing

@testable import Corpus

@Suite struct LevelTests {
  @Test(arguments: [
    (10, [2, 9, 9], [2, 4, 4]), (10, [9, 9, 2], [4, 4, 2]), (7, [9, 9, 9], [2, 2, 3]), (100, [1, 5, 3], [1, 5, 3]),
    (0, [4, 4], [0, 0]), (2, [4, 4, 4], [0, 1, 1]), (5, [], []),
  ])
  func sharesAreEqualAsFarAsCapacitiesAllow(total: Int, capacities: [Int], shares: [Int]) {
    #expect(equalShares(of: total, among: capacities) == shares)
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 5), (3, 1000), (1, Int.max)])
  func drawsAsManyDifferentIntegersAsAsked(count: Int, bound: Int) {
    var random = RandomSource(seed: 1)
    let drawn = distinctIntegers(count, below: bound, &random)
    #expect(Set(drawn).count == count && drawn.count == count)
    #expect(drawn.allSatisfy { 0..<bound ~= $0 })
  }

  /// 2 of 5, 20,000 times: each of the 10 choices about 2,000 times. The standard deviation is 42.
  @Test func everyChoiceIsEquallyLikely() {
    var random = RandomSource(seed: 2)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<20_000 { counts[distinctIntegers(2, below: 5, &random).sorted(), default: 0] += 1 }
    #expect(counts.count == 10)
    #expect(counts.values.allSatisfy { 1800...2200 ~= $0 })
  }
}
