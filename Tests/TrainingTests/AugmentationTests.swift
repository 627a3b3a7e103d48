import Corpus
import Testing
import Tokenization

@testable import Training

@Suite struct AugmentationTests {
  private let texts = ["Uno dos tres.", "Tres tristes tigres.", "¿Los tigres comen trigo?", "Dos tristes uno."]

  private func setting() throws -> (Tokenizer, [EncodedPair]) {
    let tokenizer = try Tokenizer.learn(from: texts, vocabularySize: 300, languages: ["en", "pt"])
    let pairs = texts.indices.map { index in
      EncodedPair(
        source: [tokenizer.startOfSentence - 1 - Int32(index % 2)] + tokenizer.encode(texts[index]) + [0],
        target: tokenizer.encode(texts[3 - index]) + [0])
    }
    return (tokenizer, pairs)
  }

  private func augmentation(
    _ tokenizer: Tokenizer, _ pairs: [EncodedPair], pieceDropout: Double = 0, plainRate: Double = 0, seed: UInt64 = 5,
    maximumLength: Int = 100
  ) -> Augmentation {
    Augmentation(
      tokenizer, sentences: texts.indices.map { SentencePair(source: texts[$0], target: texts[3 - $0]) },
      pieceDropout: pieceDropout, plainRate: plainRate, seed: seed,
      maximumLength: maximumLength)
  }

  @Test func sentencesStayTheSameInOtherPieces() throws {
    let (tokenizer, pairs) = try setting()
    let augmentation = augmentation(tokenizer, pairs, pieceDropout: 0.3)
    var segmentations = Set<[Int32]>()
    for epoch in 0..<20 {
      let others = augmentation.pairs(pairs, epoch: epoch)
      for (pair, other) in zip(pairs, others) {
        #expect(tokenizer.decode(other.source) == tokenizer.decode(pair.source))
        #expect(tokenizer.decode(other.target) == tokenizer.decode(pair.target))
        #expect(other.source.first == pair.source.first)
        #expect(other.source.last == 0 && other.target.last == 0)
      }
      segmentations.insert(others[1].target)
    }
    #expect(segmentations.count > 10)
  }

  @Test func aPairIsPlainOnBothSidesOrOnNeither() throws {
    let (tokenizer, pairs) = try setting()
    let plain = ["uno dos tres", "tres tristes tigres", "Los tigres comen trigo", "dos tristes uno"]
    let augmentation = augmentation(tokenizer, pairs, plainRate: 0.5)
    var plainCount = 0
    for epoch in 0..<50 {
      for (index, pair) in augmentation.pairs(pairs, epoch: epoch).enumerated() {
        let isPlain = tokenizer.decode(pair.source) == plain[index]
        #expect(isPlain || tokenizer.decode(pair.source) == texts[index])
        #expect(tokenizer.decode(pair.target) == (isPlain ? plain : texts)[3 - index])
        #expect(pair.source.first == pairs[index].source.first)
        plainCount += isPlain ? 1 : 0
      }
    }
    // Of 200 with a probability of ½: six standard deviations of 7 to either side.
    #expect((58...142).contains(plainCount))
  }

  @Test func theSeedAndTheEpochDecide() throws {
    let (tokenizer, pairs) = try setting()
    let both = augmentation(tokenizer, pairs, pieceDropout: 0.3, plainRate: 0.5)
    #expect(both.pairs(pairs, epoch: 3) == both.pairs(pairs, epoch: 3))
    #expect(both.pairs(pairs, epoch: 3) != both.pairs(pairs, epoch: 4))
    let other = augmentation(tokenizer, pairs, pieceDropout: 0.3, plainRate: 0.5, seed: 6)
    #expect(other.pairs(pairs, epoch: 3) != both.pairs(pairs, epoch: 3))
    #expect(augmentation(tokenizer, pairs).pairs(pairs, epoch: 3) == pairs)
  }

  @Test func whatWouldBecomeTooLongStaysAsItIs() throws {
    let (tokenizer, pairs) = try setting()
    let longest = pairs.map { max($0.sourceLength, $0.targetLength) }.max() ?? 0
    let augmentation = augmentation(tokenizer, pairs, pieceDropout: 0.3, maximumLength: longest)
    for epoch in 0..<20 {
      for (pair, other) in zip(pairs, augmentation.pairs(pairs, epoch: epoch)) {
        #expect(max(other.sourceLength, other.targetLength) <= longest || other == pair)
      }
    }
  }
}
