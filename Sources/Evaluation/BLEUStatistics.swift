/// The counts of a segment from which BLEU is computed. They add up: a corpus's counts are the sum of its segments'.
struct BLEUStatistics: Sendable, Equatable {
  private(set) var hypothesisLength = 0
  private(set) var referenceLength = 0
  private(set) var matches = [Int](repeating: 0, count: maximumOrder)
  private(set) var totals = [Int](repeating: 0, count: maximumOrder)

  /// BLEU-4, the only one that is reported.
  private static let maximumOrder = 4

  init() {}

  init(hypothesis: String, references: [String]) {
    var vocabulary: [Tokenizer13a.Word: UInt32] = [:]
    var trie = NGramTrie(maximumOrder: Self.maximumOrder)
    let words = Tokenizer13a.words(of: hypothesis).map { vocabulary.number(of: $0) }
    let counts = trie.counts(of: words)
    var lengths: [Int] = []
    var referenceCounts: [Int] = []
    for reference in references {
      let words = Tokenizer13a.words(of: reference).map { vocabulary.number(of: $0) }
      lengths.append(words.count)
      referenceCounts = elementwiseMaximum(referenceCounts, trie.counts(of: words))
    }
    hypothesisLength = words.count
    referenceLength = nearest(to: words.count, in: lengths)
    matches = trie.matches(counts, referenceCounts)
    totals = trie.totals(length: words.count)
  }

  static func += (sum: inout BLEUStatistics, segment: BLEUStatistics) {
    sum.hypothesisLength += segment.hypothesisLength
    sum.referenceLength += segment.referenceLength
    for order in sum.totals.indices {
      sum.matches[order] += segment.matches[order]
      sum.totals[order] += segment.totals[order]
    }
  }
}

/// The shorter of two lengths equally far away.
private func nearest(to length: Int, in lengths: [Int]) -> Int {
  lengths.min { (abs($0 - length), $0) < (abs($1 - length), $1) } ?? 0
}

/// `later` comes from the same trie after `earlier`, so it is at least as long.
private func elementwiseMaximum(_ earlier: [Int], _ later: [Int]) -> [Int] {
  later.indices.map { $0 < earlier.count ? max(earlier[$0], later[$0]) : later[$0] }
}

extension [Tokenizer13a.Word: UInt32] {
  /// The number that `word` has, or the next free one.
  fileprivate mutating func number(of word: Tokenizer13a.Word) -> UInt32 {
    if let number = self[word] { return number }
    let number = UInt32(count)
    self[word] = number
    return number
  }
}
