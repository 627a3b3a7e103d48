import Languages
import Randomness

/// Pairs set aside, of which no sentence stands in the training part.
public struct HeldOutPart: Sendable, Equatable {
  /// One pair of each group, so that all sentences are distinct; of several directions, one of each that the group has.
  public let corpus: ParallelCorpus

  /// All pairs of the groups: further valid translations of the same sentences among them.
  public let references: ParallelCorpus
}

extension ParallelCorpus {
  /// Groups with more pairs of a direction than this are never held out: each would cost much training data for one
  /// held-out pair. In a Tatoeba corpus of 111,616 Spanish-English pairs, 99 % of the 91,462 groups are this small.
  static var maximumHeldOutGroupSize: Int { 4 }

  /// How many pairs to hold out of this corpus if the user does not say.
  ///
  /// Nothing below 1,000 pairs: whoever brings a few hundred wants every one of them learned, and a score on a handful
  /// of sentences says nothing; evaluate on a `sample` of the training pairs instead, and say so. From there 2 %, at
  /// least 50 and at most 1,000.
  public var defaultHeldOutCount: Int {
    count < 1000 ? 0 : usualHeldOutCount
  }

  /// 2 % of the pairs, at least 50 and at most 1,000: enough to tell models apart.
  public var usualHeldOutCount: Int { min(max(count / 50, 50), 1000) }

  /// Divides the corpus into a training part and a held-out part that have no sentence in common.
  public func split(heldOut count: Int, seed: UInt64) -> (train: ParallelCorpus, heldOut: ParallelCorpus) {
    let (train, parts) = split(heldOut: [count], seed: seed)
    return (train, parts[0].corpus)
  }

  /// Divides the corpus into a training part and several held-out parts, no two of which have a sentence in common.
  ///
  /// Pairs that share a source or a target sentence (compared in lower case, without punctuation, white space
  /// collapsed) form a group, and so do pairs linked over others. A held-out group leaves the training part as a whole;
  /// the held-out part takes its first pair, so that all sentences there are distinct. Of pairs of several directions
  /// it takes the first for each direction, and `counts` are numbers of groups.
  ///
  /// The held-out parts are in random order, so a prefix of one is a fair sample even of a file sorted by length, and a
  /// smaller single part is a prefix of a larger one. Parts have fewer pairs than `counts` asks for if there are not
  /// enough small groups or if training would be left with less than half of the pairs. The training part keeps the
  /// file's order.
  public func split(heldOut counts: [Int], seed: UInt64) -> (train: ParallelCorpus, heldOut: [HeldOutPart]) {
    precondition(counts.allSatisfy { $0 >= 0 }, "a number of held-out pairs cannot be negative")
    var groups = sentenceGroups(of: pairs).filter(isSmall)
    var random = RandomSource(seed: seed, for: "held-out groups")
    random.shuffle(&groups)

    var isTrain = [Bool](repeating: true, count: pairs.count)
    var expendable = pairs.count / 2
    var next = groups.startIndex
    let parts = counts.map { count in
      let candidates = groups[next...].prefix(count)
      next = candidates.endIndex
      let held = candidates.filter { group in
        guard group.count <= expendable else { return false }
        expendable -= group.count
        for index in group { isTrain[index] = false }
        return true
      }
      return HeldOutPart(corpus: selecting(held.flatMap(firstPairs)), references: selecting(held.flatMap { $0 }))
    }
    return (selecting(pairs.indices.filter { isTrain[$0] }), parts)
  }

  private func isSmall(_ group: [Int]) -> Bool {
    var counts: [Direction?: Int] = [:]
    return group.allSatisfy { index in
      counts[pairs[index].direction, default: 0] += 1
      return counts[pairs[index].direction, default: 0] <= Self.maximumHeldOutGroupSize
    }
  }

  /// The first pair of a group for each direction that it has.
  private func firstPairs(of group: [Int]) -> [Int] {
    var directions = Set<Direction?>()
    return group.filter { directions.insert(pairs[$0].direction).inserted }
  }
}
