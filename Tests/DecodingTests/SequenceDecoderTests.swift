import Decoding
import Randomness
import Testing

@Suite struct SequenceDecoderTests {
  private static let sentenceCount = 50

  private func decode(endOfSentence: Int32?, beamSize: Int, maximumLength: Int) -> [Hypothesis] {
    decodeAll(endOfSentence: endOfSentence, beamSize: beamSize, maximumLength: maximumLength).map { $0[0] }
  }

  private func decodeAll(endOfSentence: Int32?, beamSize: Int, maximumLength: Int) -> [[Hypothesis]] {
    let toy = ToyModel(vocabularySize: 9, seed: 2)
    var random = RandomSource(seed: 3)
    let sources = random.sentences(Self.sentenceCount, vocabularySize: 9)
    let options = DecodingOptions(beamSize: beamSize, maximumLength: maximumLength)
    return SequenceDecoder(toy.model, weights: toy.weights, endOfSentence: endOfSentence, threadCount: 2)
      .decode(sources, options)
  }

  @Test(arguments: [1, 4]) func withoutAnEndSymbolEveryTargetHasTheMaximumLength(beamSize: Int) throws {
    let targets = decode(endOfSentence: nil, beamSize: beamSize, maximumLength: 30)
    #expect(targets.map(\.tokens.count) == [Int](repeating: 30, count: Self.sentenceCount))
    #expect(targets.allSatisfy { !$0.isFinished })
    let symbol = try #require(targets.first?.tokens.last)
    let ended = decode(endOfSentence: symbol, beamSize: beamSize, maximumLength: 30)
    #expect(ended.contains { $0.isFinished }, "it is the end symbol that makes the difference")
  }

  @Test(arguments: [1, 4]) func anyPieceCanBeTheEndSymbol(beamSize: Int) throws {
    let first = try #require(decode(endOfSentence: nil, beamSize: beamSize, maximumLength: 1).first)
    let chosen = try #require(first.tokens.first)
    let ended = decode(endOfSentence: chosen, beamSize: beamSize, maximumLength: 1)
    #expect(ended[0].isFinished && ended[0].tokens.isEmpty)
    #expect(ended[0].logProbability == first.logProbability)
  }

  @Test func allHypothesesOfASearchAreReturnedTheBestFirst() {
    for hypotheses in decodeAll(endOfSentence: 0, beamSize: 4, maximumLength: 6) {
      #expect(hypotheses.count >= 4)
      let scores = hypotheses.map { $0.score(lengthPenalty: 1) }
      #expect(scores == scores.sorted(by: >))
    }
    #expect(decodeAll(endOfSentence: 0, beamSize: 1, maximumLength: 6).allSatisfy { $0.count == 1 })
  }
}
