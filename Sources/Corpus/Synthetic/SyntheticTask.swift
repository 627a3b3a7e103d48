import Randomness

/// Pairs that are made, not written: as many as one likes, with one right answer each, so that a model that has
/// understood the rule translates *every* new source exactly.
///
/// They are rungs of a ladder, each asking for one thing more. A wrong answer can be seen at a glance, and a model that
/// learns none of them is broken.
public enum SyntheticTask: String, CaseIterable, Sendable {
  /// The same symbols again: the decoder finds its place in the source.
  case copy
  /// The symbols from the last to the first: the place depends on where the sentence ends.
  case reverse
  /// Numbers in words, from one language into the other: words depend on each other, and some come in another order.
  case numbers
  /// Dates as people write them, into 1998-05-03: many spellings with one meaning.
  case dates

  /// The most pairs a corpus can have, in any languages: each number and each day occurs once.
  public var maximumPairCount: Int {
    levels(.spanishEnglish).reduce(0) { $0 + $1.count }
  }

  /// `pairCount` pairs that differ in both sides, or as many as there are, in random order; the same for the same
  /// arguments.
  ///
  /// Short examples are as frequent as long ones, as far as there are enough: most numbers below a million have six
  /// digits, and a model that had seen only those would not know what to do with "siete".
  public func corpus(pairCount: Int, seed: UInt64, languages: LanguagePair) -> ParallelCorpus {
    precondition(pairCount >= 0, "a number of pairs cannot be negative")
    var random = RandomSource(seed: seed, for: "synthetic \(rawValue)")
    let levels = levels(languages)
    var pairs: [SentencePair] = []
    for (level, share) in zip(levels, equalShares(of: pairCount, among: levels.map(\.count))) {
      for index in distinctIntegers(share, below: level.count, &random) {
        pairs.append(level.pair(index, &random))
      }
    }
    random.shuffle(&pairs)
    return ParallelCorpus(pairs, path: rawValue)
  }

  private func levels(_ languages: LanguagePair) -> [Level] {
    switch self {
    case .copy: SymbolSequences.levels { $0 }
    case .reverse: SymbolSequences.levels { $0.reversed() }
    case .numbers: Numerals.levels(languages)
    case .dates: DateSpellings.levels(languages)
    }
  }
}
