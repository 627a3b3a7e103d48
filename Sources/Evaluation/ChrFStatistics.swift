/// The counts of a segment from which chrF is computed. They add up: a corpus's counts are the sum of its segments'.
struct ChrFStatistics: Sendable, Equatable {
  /// Element n - 1 belongs to the n-grams of n characters.
  private(set) var hypothesisTotals = [Int](repeating: 0, count: maximumOrder)
  private(set) var referenceTotals = [Int](repeating: 0, count: maximumOrder)
  private(set) var matches = [Int](repeating: 0, count: maximumOrder)

  /// Popović's 6, sacreBLEU's `nc:6`.
  private static let maximumOrder = 6

  init() {}

  /// The counts against the reference with the best score, the first of equals.
  init(hypothesis: String, references: [String]) {
    var trie = NGramTrie(maximumOrder: Self.maximumOrder)
    let symbols = characters(of: hypothesis)
    let counts = trie.counts(of: symbols)
    var best = -1.0
    for reference in references {
      let candidate = ChrFStatistics(
        hypothesisLength: symbols.count, counts: counts, reference: characters(of: reference), trie: &trie)
      if candidate.score > best {
        best = candidate.score
        self = candidate
      }
    }
  }

  private init(hypothesisLength: Int, counts: [Int], reference: [UInt32], trie: inout NGramTrie) {
    // Before the call of `matches`, which would otherwise see the trie without the reference's n-grams.
    let referenceCounts = trie.counts(of: reference)
    matches = trie.matches(counts, referenceCounts)
    referenceTotals = trie.totals(length: reference.count)
    // Longer n-grams than the reference has do not speak against the hypothesis.
    hypothesisTotals = zip(trie.totals(length: hypothesisLength), referenceTotals).map { $1 == 0 ? 0 : $0 }
  }

  static func += (sum: inout ChrFStatistics, segment: ChrFStatistics) {
    for order in sum.matches.indices {
      sum.hypothesisTotals[order] += segment.hypothesisTotals[order]
      sum.referenceTotals[order] += segment.referenceTotals[order]
      sum.matches[order] += segment.matches[order]
    }
  }

  /// From 0 to 100, of the segment or of the corpus.
  var score: Double {
    var precision = 0.0
    var recall = 0.0
    var effectiveOrder = 0.0
    for order in matches.indices where hypothesisTotals[order] > 0 && referenceTotals[order] > 0 {
      precision += Double(matches[order]) / Double(hypothesisTotals[order])
      recall += Double(matches[order]) / Double(referenceTotals[order])
      effectiveOrder += 1
    }
    if precision + recall == 0 { return 0 }
    precision /= effectiveOrder
    recall /= effectiveOrder
    let weight = 4.0  // β²
    return 100 * (1 + weight) * precision * recall / (weight * precision + recall)
  }
}

private func characters(of text: String) -> [UInt32] {
  text.unicodeScalars.lazy.filter { !$0.separatesWords }.map(\.value)
}
