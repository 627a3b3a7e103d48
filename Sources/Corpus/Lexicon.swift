import Foundation
import Languages

/// Words that translate each other, learned from sentence pairs alone: "perro" and "dog", as they stand in the same
/// pairs.
///
/// A model that has seen sentences only makes a sentence of a word; and what is rare in them is better learned alone,
/// too.
public struct Lexicon: Sendable {
  /// For each direction words of its source and their translations, in the order in which the corpus first has them.
  public let pairs: [SentencePair]

  /// Of P(target | source) · P(source | target): the two have each other for their translations most of the time.
  private static let minimumAgreement: Float = 0.1
  /// What occurs once may mean anything that stands beside it.
  private static let minimumCount = 2
  /// In a long sentence every word may mean any other: it takes much time and says little.
  private static let maximumWordCount = 40
  /// Of larger corpora every second, third, … pair is read: memory grows with them, and the words hardly do.
  private static let maximumPairCount = 200_000

  /// Finds the words that translate each other in the pairs of `corpus`.
  public init(of corpus: ParallelCorpus) {
    let directions = Dictionary(grouping: corpus.pairs, by: \.direction)
    pairs = directions.sorted { ($0.key?.description ?? "") < ($1.key?.description ?? "") }.flatMap {
      Self.words(of: $0.value, $0.key)
    }
  }

  private static func words(of pairs: [SentencePair], _ direction: Direction?) -> [SentencePair] {
    var sources = Words(of: pairs.lazy.map(\.source))
    var targets = Words(of: pairs.lazy.map(\.target))
    let sentences = stride(from: 0, to: pairs.count, by: 1 + (pairs.count - 1) / maximumPairCount)
      .map { (source: sources.numbers(of: pairs[$0].source), target: targets.numbers(of: pairs[$0].target)) }
      .filter { max($0.source.count, $0.target.count) <= maximumWordCount }
    let alignment = WordAlignment(of: sentences)
    var best = [(target: Int32, agreement: Float)](repeating: (WordAlignment.noWord, 0), count: sources.spellings.count)
    for (candidate, agreement) in zip(alignment.candidates, alignment.agreements())
    where agreement > best[Int(candidate.source)].agreement {
      best[Int(candidate.source)] = (candidate.target, agreement)
    }
    return best.enumerated().compactMap { source, best in
      guard best.agreement >= minimumAgreement, sources.counts[source] >= minimumCount else { return nil }
      return SentencePair(
        source: sources.spellings[source], target: targets.spellings[Int(best.target)], direction: direction)
    }
  }

  /// A language's words by number, in the order in which they are met; number 0 is no word.
  private struct Words {
    private(set) var spellings = [""]
    /// How often each was met.
    private(set) var counts = [0]
    private var numbers: [String: Int32] = [:]
    private let plainSpelling: PlainSpelling

    init(of sentences: some Sequence<String>) { plainSpelling = PlainSpelling(of: sentences) }

    /// Those of a sentence, without marks, and in small letters but for names.
    mutating func numbers(of sentence: String) -> [Int32] {
      let numbers = sentence.split(separator: " ").compactMap { number(of: String($0)) }
      for number in numbers { counts[Int(number)] += 1 }
      return [WordAlignment.noWord] + numbers
    }

    private mutating func number(of written: String) -> Int32? {
      // Words are kept as they are written, too, as it takes long to find their marks.
      if let number = numbers[written] { return number }
      let word = written.trimmingCharacters(in: .punctuationCharacters.union(.symbols))
      if word.isEmpty { return nil }
      let spelling = plainSpelling.plain(word)
      let number = numbers[spelling] ?? Int32(spellings.count)
      if Int(number) == spellings.count {
        spellings.append(spelling)
        counts.append(0)
      }
      numbers[spelling] = number
      numbers[written] = number
      return number
    }
  }
}
