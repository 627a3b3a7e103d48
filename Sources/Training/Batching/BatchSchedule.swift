import Randomness

/// The order in which training sees the pairs: batches of a bounded number of tokens, epoch after epoch, without end.
///
/// A batch's size is max(Σ source tokens, Σ target tokens) and at most `tokensPerBatch`; a longer pair is a batch of
/// its own. Activations are the tokens of all sentences end to end, without padding, so real tokens are what counts.
///
/// Every epoch holds every pair once and is a pure function of the lengths, the budget, the seed and the epoch's
/// number, so a position of two integers is enough to resume. One batch of an epoch holds what was left over and may be
/// small.
public struct BatchSchedule: Sendable {
  /// The most source tokens, and the most target tokens, of a batch.
  public let tokensPerBatch: Int
  /// What the order of the batches follows from.
  public let seed: UInt64

  /// Whether pairs of similar length share a batch, which gives even work to the parts of a batch.
  public let isBucketed: Bool

  /// The place of the batch that `next` returns.
  public private(set) var position = BatchPosition()

  private var sourceLengths: [Int]
  private var targetLengths: [Int]

  // The current epoch: its pairs in order, and each batch's share of that order.
  private var order: [Int] = []
  private var batches: [Range<Int>] = []

  /// A schedule at the start of epoch 0.
  public init(_ pairs: [EncodedPair], tokensPerBatch: Int, seed: UInt64, bucketed: Bool) {
    self.init(
      sourceLengths: pairs.map(\.sourceLength), targetLengths: pairs.map(\.targetLength),
      tokensPerBatch: tokensPerBatch, seed: seed, bucketed: bucketed)
  }

  /// A schedule at the start of epoch 0 for pairs of which only the lengths matter.
  public init(sourceLengths: [Int], targetLengths: [Int], tokensPerBatch: Int, seed: UInt64, bucketed: Bool) {
    precondition(!sourceLengths.isEmpty, "a schedule needs at least one pair")
    precondition(sourceLengths.count == targetLengths.count, "every pair has two lengths")
    precondition(tokensPerBatch > 0, "a batch has at least one token")
    self.tokensPerBatch = tokensPerBatch
    self.seed = seed
    isBucketed = bucketed
    self.sourceLengths = sourceLengths
    self.targetLengths = targetLengths
    arrange(epoch: 0)
  }

  /// How many batches an epoch has.
  public var batchesInEpoch: Int { batches.count }

  /// The finished part of the current epoch, 0 ..< 1.
  public var epochFraction: Double { Double(position.batch) / Double(batchesInEpoch) }

  /// The indices of the next batch's pairs.
  public mutating func next() -> [Int] {
    let batch = Array(order[batches[position.batch]])
    position.batch += 1
    if position.batch == batchesInEpoch {
      position = BatchPosition(epoch: position.epoch + 1)
      arrange(epoch: position.epoch)
    }
    return batch
  }

  /// Cuts the current epoch, of which no batch was given yet, by other lengths of the same pairs.
  public mutating func rearrange(_ pairs: [EncodedPair]) {
    precondition(pairs.count == sourceLengths.count, "the pairs are the same but for their lengths")
    precondition(position.batch == 0, "an epoch is arranged before its first batch")
    sourceLengths = pairs.map(\.sourceLength)
    targetLengths = pairs.map(\.targetLength)
    arrange(epoch: position.epoch)
  }

  /// Continues where a schedule of the same pairs, budget and seed was when its `position` was saved.
  ///
  /// - Throws: `BatchPositionError` if there is no such batch, as after a change of the corpus; the schedule is
  ///   unchanged.
  public mutating func resume(at position: BatchPosition) throws(BatchPositionError) {
    var resumed = self
    resumed.arrange(epoch: position.epoch)
    guard position.epoch >= 0, resumed.batches.indices.contains(position.batch) else {
      throw BatchPositionError(position: position, batchesInEpoch: resumed.batchesInEpoch)
    }
    resumed.position = position
    self = resumed
  }
}

extension BatchSchedule {
  /// Pairs are sorted by length among this many batches' worth of them: enough that a batch's lengths are alike, few
  /// enough that the batches differ from epoch to epoch.
  private static var batchesPerPool: Int { 100 }

  private mutating func arrange(epoch: Int) {
    var random = RandomSource(seed: seed, for: "batches of epoch \(epoch)")
    order = Array(sourceLengths.indices)
    random.shuffle(&order)
    if isBucketed {
      for pool in ranges(upTo: Self.batchesPerPool * tokensPerBatch) { sortByLength(pool) }
    }
    batches = ranges(upTo: tokensPerBatch)
    // The cut direct from a shuffled order is in random order already.
    if isBucketed { random.shuffle(&batches) }
  }

  private mutating func sortByLength(_ range: Range<Int>) {
    // The place in the shuffled order breaks ties: `sort` does not promise to be stable.
    var keys = range.map { (targetLengths[order[$0]], sourceLengths[order[$0]], $0, order[$0]) }
    keys.sort { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }
    order.replaceSubrange(range, with: keys.map(\.3))
  }

  /// Cuts `order` into stretches of at most `budget` tokens; a single pair may exceed it.
  private func ranges(upTo budget: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var tokens = (source: 0, target: 0)
    for (place, pair) in order.enumerated() {
      tokens.source += sourceLengths[pair]
      tokens.target += targetLengths[pair]
      if place > start, max(tokens.source, tokens.target) > budget {
        ranges.append(start..<place)
        start = place
        tokens = (sourceLengths[pair], targetLengths[pair])
      }
    }
    ranges.append(start..<order.count)
    return ranges
  }
}
