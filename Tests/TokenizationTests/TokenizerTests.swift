import Testing

@testable import Tokenization

@Suite struct TokenizerTests {
  private let tokenizer: Tokenizer

  init() throws {
    tokenizer = try Tokenizer.learn(from: sampleSentences, vocabularySize: 400)
  }

  @Test func idsHaveTheirLayout() {
    #expect(tokenizer.vocabularySize == 400)
    #expect(tokenizer.piece(Tokenizer.endOfSentence) == "</s>")
    #expect(tokenizer.piece(Tokenizer.unknown) == "<unk>")
    #expect(tokenizer.piece(2) == "<0x00>")
    #expect(tokenizer.piece(2 + 0xAB) == "<0xAB>")
    #expect(tokenizer.piece(257) == "<0xFF>")
    #expect(tokenizer.mergedIDs.lowerBound == 258)
    #expect(tokenizer.mergedIDs.allSatisfy { tokenizer.piece($0).unicodeScalars.count > 1 })
    #expect(tokenizer.characterIDs.allSatisfy { tokenizer.piece($0).unicodeScalars.count == 1 })
    #expect(tokenizer.characterIDs.upperBound == 400)
    #expect(tokenizer.startOfSentence == 400)
    #expect(tokenizer.piece(400) == "<s>")
  }

  @Test func piecesAndIdsAreInverse() {
    for id in 0...tokenizer.startOfSentence { #expect(tokenizer.id(of: tokenizer.piece(id)) == id) }
    #expect(tokenizer.id(of: "zzz") == nil)
    #expect(tokenizer.id(of: "") == nil)
  }

  @Test func equalityIsThatOfPieces() throws {
    #expect(try Tokenizer.learn(from: sampleSentences, vocabularySize: 400) == tokenizer)
    #expect(try Tokenizer.learn(from: sampleSentences, vocabularySize: 399) != tokenizer)
  }
}
