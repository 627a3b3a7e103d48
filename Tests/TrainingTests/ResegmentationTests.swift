import Corpus
import Tokenization
import Testing

@testable import Training

@Suite struct ResegmentationTests {
  private let texts = ["uno dos tres", "tres tristes tigres", "los tigres comen trigo", "dos tristes trigos"]

  private func setting(maximumLength: Int = 100) throws -> (Tokenizer, [EncodedPair], Resegmentation) {
    let tokenizer = try Tokenizer.learn(from: texts, vocabularySize: 300, languages: ["en", "pt"])
    let pairs = texts.indices.map { index in
      EncodedPair(
        source: [tokenizer.startOfSentence - 1 - Int32(index % 2)] + tokenizer.encode(texts[index]) + [0],
        target: tokenizer.encode(texts[3 - index]) + [0])
    }
    return (tokenizer, pairs, Resegmentation(tokenizer, rate: 0.3, seed: 5, maximumLength: maximumLength))
  }

  @Test func sentencesStayTheSameInOtherPieces() throws {
    let (tokenizer, pairs, resegmentation) = try setting()
    var segmentations = Set<[Int32]>()
    for epoch in 0..<20 {
      let others = resegmentation.pairs(pairs, epoch: epoch)
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

  @Test func theSeedAndTheEpochDecide() throws {
    let (tokenizer, pairs, resegmentation) = try setting()
    #expect(resegmentation.pairs(pairs, epoch: 3) == resegmentation.pairs(pairs, epoch: 3))
    #expect(resegmentation.pairs(pairs, epoch: 3) != resegmentation.pairs(pairs, epoch: 4))
    let other = Resegmentation(tokenizer, rate: 0.3, seed: 6, maximumLength: 100)
    #expect(other.pairs(pairs, epoch: 3) != resegmentation.pairs(pairs, epoch: 3))
    let none = Resegmentation(tokenizer, rate: 0, seed: 5, maximumLength: 100)
    #expect(none.pairs(pairs, epoch: 3) == pairs)
  }

  @Test func whatWouldBecomeTooLongStaysAsItIs() throws {
    let longest = try setting().1.map { max($0.sourceLength, $0.targetLength) }.max() ?? 0
    let (_, pairs, resegmentation) = try setting(maximumLength: longest)
    for epoch in 0..<20 {
      for (pair, other) in zip(pairs, resegmentation.pairs(pairs, epoch: epoch)) {
        #expect(max(other.sourceLength, other.targetLength) <= longest || other == pair)
      }
    }
  }
}
