import Testing

@testable import Corpus

@Suite struct SyntheticTaskTests {
  private static let every = SyntheticTask.allCases.flatMap { task in
    LanguagePair.allCases.map { languages in (task, languages) }
  }

  @Test(arguments: every)
  func pairsAreAsManyAsAskedAndDistinctOnBothSides(task: SyntheticTask, languages: LanguagePair) {
    let corpus = task.corpus(pairCount: 3000, seed: 1, languages: languages)
    #expect(corpus.count == 3000)
    #expect(Set(corpus.pairs.map(\.source)).count == 3000)
    #expect(Set(corpus.pairs.map(\.target)).count == 3000)
  }

  @Test(arguments: every)
  func theSeedDecidesThePairs(task: SyntheticTask, languages: LanguagePair) {
    let corpus = task.corpus(pairCount: 300, seed: 1, languages: languages)
    #expect(corpus == task.corpus(pairCount: 300, seed: 1, languages: languages))
    #expect(corpus != task.corpus(pairCount: 300, seed: 2, languages: languages))
  }

  /// A seed gives the same pairs in every version, so that scores can be compared.
  @Test(arguments: [
    (SyntheticTask.copy, "r 4 5 m l q 3 y e 4", "r 4 5 m l q 3 y e 4"),
    (.reverse, "v c r 2 4 b e", "e b 4 2 r c v"),
    (
      .numbers, "four hundred and eighteen thousand one hundred and seventy-five",
      "quatrocentos e dezoito mil cento e setenta e cinco"
    ),
    (.dates, "9/21/61", "1961-09-21"),
  ])
  func theFirstPairStaysTheSame(task: SyntheticTask, source: String, target: String) {
    let corpus = task.corpus(pairCount: 100, seed: 1, languages: .englishPortuguese)
    #expect(corpus.pairs.first == SentencePair(source: source, target: target))
  }

  @Test func copiesAndReverses() {
    for pair in SyntheticTask.copy.corpus(pairCount: 200, seed: 3, languages: .spanishEnglish).pairs {
      #expect(pair.source == pair.target)
    }
    for pair in SyntheticTask.reverse.corpus(pairCount: 200, seed: 3, languages: .spanishEnglish).pairs {
      #expect(String(pair.source.reversed()) == pair.target)
    }
  }

  @Test func sequencesHaveEveryLengthAndSymbol() {
    let pairs = SyntheticTask.copy.corpus(pairCount: 800, seed: 4, languages: .englishPortuguese).pairs
    let sequences = pairs.map { $0.source.split(separator: " ") }
    let counts = Dictionary(grouping: sequences, by: \.count).mapValues(\.count)
    #expect(counts == Dictionary(uniqueKeysWithValues: (3...10).map { ($0, 100) }))
    #expect(Set(sequences.joined()).count == 36)
    #expect(sequences.joined().allSatisfy { $0.count == 1 })
  }

  /// Of numbers drawn evenly, not one in a hundred would have fewer than five digits.
  @Test func shortNumbersAreAsFrequentAsLongOnes() {
    let pairs = SyntheticTask.numbers.corpus(pairCount: 1200, seed: 5, languages: .spanishEnglish).pairs
    let sources = Set(pairs.map(\.source))
    #expect((1..<100).allSatisfy { sources.contains(SpanishNumerals.cardinal($0)) })
    #expect((100..<1000).count { sources.contains(SpanishNumerals.cardinal($0)) } == 275)
    #expect(pairs.count { !$0.source.contains("mil") } == 374)
  }

  @Test(arguments: LanguagePair.allCases)
  func moreThanAllDatesAreAllDates(languages: LanguagePair) {
    let task = SyntheticTask.dates
    let maximum = task.maximumPairCount
    #expect(maximum == 36_525)
    let corpus = task.corpus(pairCount: maximum + 1, seed: 6, languages: languages)
    #expect(corpus.count == maximum)
    #expect(Set(corpus.pairs.map(\.target)).count == maximum)
  }

  @Test func theMaximumCountsEveryNumberAndSequence() {
    #expect(SyntheticTask.numbers.maximumPairCount == 999_999)
    #expect(SyntheticTask.copy.maximumPairCount == 3_760_620_109_777_728)
  }

  /// Pairs that share a sentence leave the training part together: here none does.
  @Test(arguments: every)
  func aCorpusCanBeDividedWithoutLoss(task: SyntheticTask, languages: LanguagePair) {
    let corpus = task.corpus(pairCount: 1200, seed: 7, languages: languages)
    let (train, heldOut) = corpus.split(heldOut: 200, seed: 1)
    #expect(heldOut.count == 200)
    #expect(train.count >= 995)
  }
}
