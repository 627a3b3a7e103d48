import Testing

@testable import Evaluation

@Suite struct NGramTrieTests {
  @Test func countsEqualThoseOfAPlainDictionary() {
    let texts: [[UInt32]] = [[1, 2, 1, 2, 1, 1, 0], [], [2], [1, 2, 1, 9, 1, 2, 1], [UInt32.max, 0, UInt32.max]]
    for order in 1...5 {
      for first in texts {
        for second in texts {
          var trie = NGramTrie(maximumOrder: order)
          let (firstCounts, secondCounts) = (trie.counts(of: first), trie.counts(of: second))
          #expect(trie.matches(firstCounts, secondCounts) == (1...order).map { naiveMatches(first, second, order: $0) })
        }
      }
    }
  }

  @Test func totalsAreTheNumberOfPlacesWhereAnNGramFits() {
    let trie = NGramTrie(maximumOrder: 4)
    #expect(trie.totals(length: 0) == [0, 0, 0, 0])
    #expect(trie.totals(length: 2) == [2, 1, 0, 0])
    #expect(trie.totals(length: 6) == [6, 5, 4, 3])
  }

  private func naiveMatches(_ first: [UInt32], _ second: [UInt32], order: Int) -> Int {
    let (first, second) = (naiveCounts(first, order: order), naiveCounts(second, order: order))
    return first.reduce(0) { $0 + min($1.value, second[$1.key] ?? 0) }
  }

  private func naiveCounts(_ text: [UInt32], order: Int) -> [[UInt32]: Int] {
    text.indices.reduce(into: [:]) { counts, start in
      if start + order <= text.count { counts[Array(text[start..<start + order]), default: 0] += 1 }
    }
  }
}
