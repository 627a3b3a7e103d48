import Corpus
import Tokenization
import Testing
import Training

@Suite struct TrainingDataTests {
  /// Different sentences about the same few things.
  private static func corpus(_ count: Int) -> ParallelCorpus {
    let animals = ["gato", "perro", "pato", "burro", "lobo", "toro", "sapo", "mono", "oso", "loro"]
    return ParallelCorpus(
      (0..<count).map { index in
        let (one, two, three) = (animals[index % 10], animals[index / 10 % 10], animals[index / 100 % 10])
        return SentencePair(source: "\(one) \(two) \(three) \(index)", target: "\(three) \(two) \(one) \(index)")
      })
  }

  private func data(
    _ corpus: ParallelCorpus, validation: ParallelCorpus? = nil, maximumLength: Int = 100, seed: UInt64 = 1,
    learnsWords: Bool = false
  ) throws -> TrainingData {
    try TrainingData(
      corpus, validation: validation, vocabularySize: 300, maximumLength: maximumLength, seed: seed,
      learnsWords: learnsWords)
  }

  private func encoded(_ pair: SentencePair, _ tokenizer: Tokenizer) -> EncodedPair {
    EncodedPair(
      source: tokenizer.encode(pair.source) + [Tokenizer.endOfSentence],
      target: tokenizer.encode(pair.target) + [Tokenizer.endOfSentence])
  }

  @Test func aSmallCorpusIsLearnedWholeAndTriedOnItself() throws {
    let corpus = Self.corpus(60)
    let data = try data(corpus)
    #expect(data.training == corpus.pairs.map { encoded($0, data.tokenizer) })
    #expect(!data.validationIsHeldOut)
    #expect(Set(data.validation.pairs) == Set(corpus.pairs))
    #expect(data.validationPairs == data.validation.pairs.map { encoded($0, data.tokenizer) })
    #expect(data.tooLongCount == 0)
    #expect(data.sourceTokenCount == data.training.reduce(0) { $0 + $1.source.count })
    #expect(data.targetTokenCount == data.training.reduce(0) { $0 + $1.target.count })
  }

  @Test func aLargeCorpusIsTriedOnSentencesThatAreNotInTraining() throws {
    let corpus = Self.corpus(1100)
    let data = try data(corpus)
    #expect(data.validationIsHeldOut)
    #expect(data.validation.count == 50)
    #expect(data.training.count == 1050)
    let (sources, targets) = (Set(data.training.map(\.source)), Set(data.training.map(\.target)))
    #expect(data.validationPairs.allSatisfy { !sources.contains($0.source) && !targets.contains($0.target) })
    #expect(data.validationPairs == data.validation.pairs.map { encoded($0, data.tokenizer) })
    // Another seed holds out others.
    #expect(try self.data(corpus, seed: 2).validation != data.validation)
    #expect(try self.data(corpus, seed: 1).validation == data.validation)
  }

  @Test func singleWordsOfTheTrainingPairsAreLearnedToo() throws {
    let corpus = Self.corpus(1100)
    let (sentences, both) = (try data(corpus), try data(corpus, learnsWords: true))
    #expect(both.wordPairCount > 0 && sentences.wordPairCount == 0)
    #expect(both.training.prefix(1050) == sentences.training[...])
    #expect(both.training.count == 1050 + both.wordPairCount)
    #expect(both.training.contains(encoded(SentencePair(source: "burro", target: "burro"), both.tokenizer)))
    // What is tried is the same.
    #expect(both.validationPairs == sentences.validationPairs)
    #expect(both.tokenizer.serialized == sentences.tokenizer.serialized)
  }

  @Test func everyPairOfASmallCorpusIsTried() throws {
    #expect(try data(Self.corpus(800)).validation.count == 800)
  }

  @Test func givenSentencesAreTriedAndNothingIsHeldOut() throws {
    let corpus = Self.corpus(1100)
    let given = ParallelCorpus([
      SentencePair(source: "lobo", target: "wolf"), SentencePair(source: "oso", target: "bear"),
    ])
    let data = try data(corpus, validation: given)
    #expect(data.validationIsHeldOut)
    #expect(data.training.count == 1100)
    #expect(Set(data.validation.pairs) == Set(given.pairs))
  }

  @Test func pairsThatAreTooLongAreLeftOutAndCounted() throws {
    let long = String(repeating: "oso lobo ", count: 20)
    let pairs = [
      SentencePair(source: long, target: "x"), SentencePair(source: "y", target: long),
      SentencePair(source: long, target: long),
    ]
    let corpus = ParallelCorpus(Self.corpus(10).pairs + pairs + Self.corpus(12).pairs.suffix(2))
    let data = try data(corpus, maximumLength: 24)
    #expect(data.tooLongCount == 3)
    #expect(data.training.count == 12)
    #expect(data.training.allSatisfy { $0.sourceLength <= 24 && $0.targetLength <= 24 })
    // Nor are they tried; what is tried and what is encoded stay together.
    #expect(data.validation.count == 12)
    #expect(data.validationPairs == data.validation.pairs.map { encoded($0, data.tokenizer) })
  }

  @Test func aCorpusOfNothingIsAnError() {
    #expect(throws: TokenizerError.emptyCorpus) { try data(ParallelCorpus([])) }
    #expect(throws: TokenizerError.vocabularyTooSmall(asked: 100, smallest: 259)) {
      try TrainingData(Self.corpus(3), validation: nil, vocabularySize: 100, maximumLength: 9, seed: 1)
    }
  }

  @Test func aLargeCorpusThatNothingCanBeHeldOutOfIsTriedOnItself() throws {
    // All pairs share a source: they are one group, too large to be held out.
    let corpus = ParallelCorpus((0..<1000).map { SentencePair(source: "oso", target: "lobo \($0)") })
    let data = try data(corpus)
    #expect(!data.validationIsHeldOut)
    #expect(data.training.count == 1000)
    #expect(data.validation.count == 1000)
  }
}
