import Decoding
import Randomness
import Testing
import Tokenization

@Suite struct SequenceDecoderTests {
  private static let sentenceCount = 50

  private func decode(endOfSentence: TokenID?, beamSize: Int, maximumLength: Int) throws -> [Hypothesis] {
    let model = try SmallTranslationModel().model
    var random = RandomSource(seed: 3)
    let sources = random.sentences(Self.sentenceCount, vocabularySize: model.tokenizer.vocabularySize)
    let options = DecodingOptions(beamSize: beamSize, maximumLength: maximumLength, threadCount: 2)
    return SequenceDecoder(model.transformer, weights: model.weights, endOfSentence: endOfSentence, threadCount: 2)
      .decode(sources, options)
  }

  @Test(arguments: [1, 4]) func withoutAnEndSymbolEveryTargetHasTheMaximumLength(beamSize: Int) throws {
    let targets = try decode(endOfSentence: nil, beamSize: beamSize, maximumLength: 40)
    #expect(targets.map(\.tokens.count) == [Int](repeating: 40, count: Self.sentenceCount))
    #expect(targets.allSatisfy { !$0.isFinished })
    let ended = try decode(endOfSentence: Tokenizer.endOfSentence, beamSize: beamSize, maximumLength: 40)
    #expect(ended.contains { $0.isFinished }, "it is the end symbol that makes the difference")
  }

  @Test(arguments: [1, 4]) func anyPieceCanBeTheEndSymbol(beamSize: Int) throws {
    let first = try #require(try decode(endOfSentence: nil, beamSize: beamSize, maximumLength: 1).first)
    let chosen = try #require(first.tokens.first)
    let ended = try decode(endOfSentence: chosen, beamSize: beamSize, maximumLength: 1)
    #expect(ended[0].isFinished && ended[0].tokens.isEmpty)
    #expect(ended[0].logProbability == first.logProbability)
  }
}
