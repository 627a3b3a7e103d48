import Corpus
import Foundation
import Randomness
import Testing
import Training

@Suite struct BatchScheduleTests {
  private static let budget = 64
  private static let sourceLengths = lengths(seed: 1)
  private static let targetLengths = lengths(seed: 2)

  /// 3,000 lengths between 1 and 20, one above the budget.
  private static func lengths(seed: UInt64) -> [Int] {
    var random = RandomSource(seed: seed)
    var lengths = (0..<3000).map { _ in 1 + random.integer(below: 20) }
    lengths[Int(seed) * 100] = 70
    return lengths
  }

  private static func schedule(seed: UInt64 = 1, bucketed: Bool) -> BatchSchedule {
    BatchSchedule(
      sourceLengths: sourceLengths, targetLengths: targetLengths, tokensPerBatch: budget, seed: seed,
      bucketed: bucketed)
  }

  private static func size(of batch: [Int]) -> Int {
    let tokens = batch.reduce(into: (source: 0, target: 0)) { sums, pair in
      sums.source += sourceLengths[pair]
      sums.target += targetLengths[pair]
    }
    return max(tokens.source, tokens.target)
  }

  @Test(arguments: [false, true])
  func everyPairOccursOnceAnEpoch(bucketed: Bool) {
    var schedule = Self.schedule(bucketed: bucketed)
    for epoch in 0..<3 {
      #expect(schedule.position == BatchPosition(epoch: epoch))
      let pairs = schedule.take(schedule.batchesInEpoch).joined()
      #expect(pairs.sorted() == Array(Self.sourceLengths.indices))
    }
  }

  @Test(arguments: [false, true])
  func noBatchExceedsTheBudgetUnlessItIsOnePair(bucketed: Bool) {
    var schedule = Self.schedule(bucketed: bucketed)
    let batches = schedule.take(schedule.batchesInEpoch)
    let large = batches.filter { Self.size(of: $0) > Self.budget }
    #expect(large.allSatisfy { $0.count == 1 })
    #expect(Set(large.joined()) == [100, 200])
  }

  /// A batch ends only where the next pair would not fit, so most of the budget is used.
  @Test(arguments: [false, true])
  func batchesAreNearlyFull(bucketed: Bool) {
    var schedule = Self.schedule(bucketed: bucketed)
    let sizes = schedule.take(schedule.batchesInEpoch).map(Self.size)
    let small = sizes.count { $0 <= Self.budget - 20 }
    // The pairs above the budget cut the batch before them short, and one is left over.
    #expect(small <= 3)
  }

  @Test(arguments: [false, true])
  func theSeedDecidesTheBatches(bucketed: Bool) {
    var first = Self.schedule(bucketed: bucketed)
    var again = Self.schedule(bucketed: bucketed)
    var other = Self.schedule(seed: 2, bucketed: bucketed)
    let batches = first.take(500)
    #expect(batches == again.take(500))
    #expect(batches != other.take(500))
  }

  @Test(arguments: [false, true])
  func epochsDiffer(bucketed: Bool) {
    var schedule = Self.schedule(bucketed: bucketed)
    let first = schedule.take(schedule.batchesInEpoch)
    let second = schedule.take(schedule.batchesInEpoch)
    // Not only the order of the batches but who shares one.
    let common = Set(first.map { $0.sorted() }).intersection(second.map { $0.sorted() })
    #expect(common.count < first.count / 20)
  }

  @Test(arguments: [false, true])
  func resumesInTheMiddle(bucketed: Bool) throws {
    var uninterrupted = Self.schedule(bucketed: bucketed)
    let total = uninterrupted.batchesInEpoch + 100
    _ = uninterrupted.take(total)
    let saved = try JSONEncoder().encode(uninterrupted.position)

    var resumed = Self.schedule(bucketed: bucketed)
    try resumed.resume(at: JSONDecoder().decode(BatchPosition.self, from: saved))
    #expect(resumed.position == uninterrupted.position)
    #expect(resumed.position == BatchPosition(epoch: 1, batch: 100))
    #expect(resumed.batchesInEpoch == uninterrupted.batchesInEpoch)
    #expect(resumed.take(total) == uninterrupted.take(total))
  }

  @Test(arguments: [
    BatchPosition(epoch: 0, batch: 100_000), BatchPosition(epoch: 0, batch: -1), BatchPosition(epoch: -1, batch: 0),
  ])
  func aPositionOfAnotherRunIsRefused(position: BatchPosition) {
    var schedule = Self.schedule(bucketed: true)
    let untouched = schedule.position
    #expect(throws: BatchPositionError.self) { try schedule.resume(at: position) }
    #expect(schedule.position == untouched)
    var fresh = Self.schedule(bucketed: true)
    #expect(schedule.take(10) == fresh.take(10))
  }

  @Test func bucketsHoldPairsOfSimilarLength() {
    /// The mean over batches of the longest minus the shortest target.
    func spread(bucketed: Bool) -> Double {
      var schedule = Self.schedule(bucketed: bucketed)
      let spreads = schedule.take(schedule.batchesInEpoch).map { batch in
        let lengths = batch.map { Self.targetLengths[$0] }
        return (lengths.max() ?? 0) - (lengths.min() ?? 0)
      }
      return Double(spreads.reduce(0, +)) / Double(spreads.count)
    }
    #expect(spread(bucketed: false) > 8)
    #expect(spread(bucketed: true) < 2)
  }

  @Test func bucketedBatchesComeInRandomOrderOfLength() {
    var schedule = Self.schedule(bucketed: true)
    let lengths = schedule.take(schedule.batchesInEpoch).map { Self.targetLengths[$0[0]] }
    let rises = zip(lengths, lengths.dropFirst()).count { $0 < $1 }
    #expect((lengths.count / 3..<lengths.count * 2 / 3).contains(rises))
  }

  @Test func progressRunsFromZeroToOneEachEpoch() {
    var schedule = Self.schedule(bucketed: false)
    let count = schedule.batchesInEpoch
    for batch in 0..<count {
      #expect(schedule.epochFraction == Double(batch) / Double(count))
      _ = schedule.next()
    }
    #expect(schedule.epochFraction == 0)
  }

  @Test func onePairIsABatchForEver() {
    let pair = EncodedPair(source: [1, 2, 0], target: [3, 0])
    var schedule = BatchSchedule([pair], tokensPerBatch: 1, seed: 1, bucketed: true)
    #expect(schedule.take(3) == [[0], [0], [0]])
    #expect(schedule.position == BatchPosition(epoch: 3))
  }

  /// A saved run must continue the same under a later version of the program.
  @Test func theFirstBatchesArePinned() {
    var plain = BatchSchedule(
      sourceLengths: [1, 2, 3, 4, 5, 6, 7, 8], targetLengths: [8, 7, 6, 5, 4, 3, 2, 1], tokensPerBatch: 16, seed: 42,
      bucketed: false)
    var bucketed = BatchSchedule(
      sourceLengths: [1, 2, 3, 4, 5, 6, 7, 8], targetLengths: [8, 7, 6, 5, 4, 3, 2, 1], tokensPerBatch: 16, seed: 42,
      bucketed: true)
    #expect(plain.take(3) == [[1, 7], [6, 5], [3, 0]])
    #expect(bucketed.take(3) == [[0], [5, 4, 3], [2, 1]])
  }
}

extension BatchSchedule {
  fileprivate mutating func take(_ count: Int) -> [[Int]] {
    (0..<count).map { _ in next() }
  }
}
