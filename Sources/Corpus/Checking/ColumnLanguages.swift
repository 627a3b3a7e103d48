import Foundation

/// Which column a sentence looks as if it came from, by its letters, three at a time.
///
/// Nobody has to say which languages these are: most lines of a corpus are right, so the columns themselves show how
/// each language is written. Three letters are not compared with themselves, but with all others.
///
/// - Source: Cavnar and Trenkle, "N-Gram-Based Text Categorization", 1994; here with the likelihoods of naive Bayes.
struct ColumnLanguages {
  enum Verdict {
    case asExpected, swapped, bothLikeSource, bothLikeTarget
  }

  /// Trigrams are counted by a hash of this many bits: collisions are rare enough not to matter.
  private static let hashBits = 16

  /// What a trigram is worth that was never seen.
  private static let smoothing = 0.1

  /// A column with fewer trigrams, about a hundred sentences, does not show how its language is written.
  private static let smallestColumn = 2000.0

  /// How often each trigram occurs in the column.
  private var counts = [[Int32]](repeating: [Int32](repeating: 0, count: 1 << hashBits), count: 2)
  private var totals = [0.0, 0.0]

  init(of pairs: [SentencePair]) {
    for pair in pairs {
      for (column, sentence) in [pair.source, pair.target].enumerated() {
        Self.forEachTrigram(in: sentence) { trigram in
          counts[column][trigram] += 1
          totals[column] += 1
        }
      }
    }
  }

  func verdict(on pair: SentencePair) -> Verdict {
    guard totals.allSatisfy({ $0 >= Self.smallestColumn }) else { return .asExpected }
    // In nats; of right pairs, names and foreign words take one in ten thousand so far.
    let verdict = verdict(pair.source, pair.target, each: -4, both: -14, alone: -12)
    if verdict == .asExpected { return verdict }
    // Names are on both sides, and say nothing: without them, the other words must point there, too.
    let remaining = (words(of: pair.source, butNotOf: pair.target), words(of: pair.target, butNotOf: pair.source))
    return self.verdict(remaining.0, remaining.1, each: 0, both: -6, alone: -6)
  }

  private func verdict(_ source: String, _ target: String, each: Double, both: Double, alone: Double) -> Verdict {
    let (source, target) = (evidence(source, own: 0), evidence(target, own: 1))
    if source < each, target < each, source + target < both { return .swapped }
    if source >= each, target < alone { return .bothLikeSource }
    if target >= each, source < alone { return .bothLikeTarget }
    return .asExpected
  }

  private func words(of sentence: String, butNotOf other: String) -> String {
    let others = Set(other.lowercased().split { !$0.isLetter })
    return sentence.lowercased().split { !$0.isLetter }.filter { !others.contains($0) }.joined(separator: " ")
  }

  /// The logarithm of how much likelier the sentence is in its own column than in the other.
  func evidence(_ sentence: String, own: Int) -> Double {
    let other = 1 - own
    let size = Double(counts[own].count)
    let totalOdds = log((totals[other] + Self.smoothing * size) / (totals[own] + Self.smoothing * size))
    var evidence = 0.0
    Self.forEachTrigram(in: sentence) { trigram in
      // Without the one that is being judged. (Words that are left out make neighbours that nobody wrote.)
      let ownCount = max(0, Double(counts[own][trigram]) - 1)
      evidence += log((ownCount + Self.smoothing) / (Double(counts[other][trigram]) + Self.smoothing)) + totalOdds
    }
    return evidence
  }

  /// Calls `body` with the hash of each three neighbouring letters; a space stands before and after each word.
  private static func forEachTrigram(in sentence: String, _ body: (Int) -> Void) {
    var window: (UInt64, UInt64) = (0x20, 0x20)
    func see(_ value: UInt64) {
      let isBetweenWords = window.1 == 0x20 && value == 0x20
      if !isBetweenWords {
        let hash = (window.0 << 42 ^ window.1 << 21 ^ value) &* 0x9E37_79B9_7F4A_7C15
        if window.1 != 0x20 || window.0 == 0x20 { body(Int(hash >> (64 - UInt64(hashBits)))) }
      }
      window = isBetweenWords ? (0x20, 0x20) : (window.1, value)
    }
    for scalar in sentence.lowercased().unicodeScalars {
      // Asked first: it spares nearly every letter the slower look-up.
      let isPlain = ("a"..."z").contains(scalar)
      see(isPlain || scalar.value >= 0x80 && scalar.properties.isAlphabetic ? UInt64(scalar.value) : 0x20)
    }
    see(0x20)
  }
}
