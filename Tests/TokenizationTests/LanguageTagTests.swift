import Testing

@testable import Tokenization

@Suite struct LanguageTagTests {
  private let sentences = ["uno dos tres", ">>pt<< pt en <<>>", "dos dos"]

  @Test func tagsAreTheLastPiecesAndNoTextGivesThem() throws {
    let tokenizer = try Tokenizer.learn(from: sentences, vocabularySize: 300, languages: ["en", "pt"])
    #expect(tokenizer.languages == ["en", "pt"])
    #expect(tokenizer.tag("pt") == TokenID(tokenizer.vocabularySize - 1))
    #expect(tokenizer.tag("en") == TokenID(tokenizer.vocabularySize - 2))
    #expect(tokenizer.tag("es") == nil)
    #expect(tokenizer.piece(tokenizer.startOfSentence - 1) == ">>pt<<")
    for sentence in sentences {
      let ids = tokenizer.encode(sentence)
      #expect(ids.allSatisfy { tokenizer.characterIDs.upperBound > $0 })
      #expect(tokenizer.decode([tokenizer.startOfSentence - 1] + ids) == sentence)
    }
  }

  @Test func theOtherPiecesAreThoseOfASmallerVocabulary() throws {
    let with = try Tokenizer.learn(from: sentences, vocabularySize: 290, languages: ["en", "pt"])
    let without = try Tokenizer.learn(from: sentences, vocabularySize: 288)
    #expect(with.encode(sentences) == without.encode(sentences))
    #expect(with.vocabularySize == without.vocabularySize + 2)
    #expect(with != without)
  }

  @Test func theyAreSavedWithATokenizerOfVersionTwo() throws {
    let tokenizer = try Tokenizer.learn(from: sentences, vocabularySize: 300, languages: ["pt", "en"])
    #expect(tokenizer.serialized.hasPrefix("transformer-bpe 2\npieces "))
    let restored = try Tokenizer(serialized: tokenizer.serialized)
    #expect(restored == tokenizer)
    #expect(restored.languages == ["pt", "en"])
    #expect(try Tokenizer.learn(from: sentences, vocabularySize: 300).serialized.hasPrefix("transformer-bpe 1\n"))
  }

  @Test(arguments: [["en", "en"], [""], ["EN"], ["p t"]]) func codesAreDifferentAndOfLetters(languages: [String]) {
    #expect(throws: TokenizerError.invalidLanguages(languages)) {
      try Tokenizer.learn(from: sentences, vocabularySize: 300, languages: languages)
    }
  }

  @Test func tagsNeedRoom() {
    #expect(throws: TokenizerError.vocabularyTooSmall(asked: 260, smallest: 261)) {
      try Tokenizer.learn(from: sentences, vocabularySize: 260, languages: ["en", "pt"])
    }
  }
}
