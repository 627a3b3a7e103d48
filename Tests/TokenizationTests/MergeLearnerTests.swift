import Randomness
import Testing

@testable import Tokenization

@Suite struct MergeLearnerTests {
  private func merges(_ tokenizer: Tokenizer) -> [String] {
    tokenizer.mergedIDs.map { tokenizer.piece($0) }
  }

  @Test func mergesEqualATextbookLearner() throws {
    let tokenizer = try Tokenizer.learn(from: sampleSentences, vocabularySize: 380)
    let learned = merges(tokenizer)
    #expect(learned.count > 50)
    #expect(learned == Textbook.learn(learned.count, from: sampleSentences))
  }

  // Two or three letters only: overlaps (aaa), pieces that can be made in several ways, pieces longer than the limit.
  @Test(arguments: [2, 3])
  func mergesEqualATextbookLearnerOnRandomWords(alphabetSize: Int) throws {
    var random = RandomSource(seed: UInt64(alphabetSize))
    for _ in 0..<12 {
      let words = (0..<25).map { _ in
        String((0..<1 + random.integer(below: 24)).map { _ in Array("abc")[random.integer(below: alphabetSize)] })
      }
      let tokenizer = try Tokenizer.learn(from: words, vocabularySize: 300)
      #expect(merges(tokenizer) == Textbook.learn(tokenizer.mergedIDs.count, from: words))
    }
  }

  @Test func mergesTheExampleOfTheEncyclopedia() throws {
    let tokenizer = try Tokenizer.learn(from: ["aaabdaaabac"], vocabularySize: 1000)
    #expect(merges(tokenizer) == ["aa", "ab", "aaab"])
    #expect(tokenizer.encode("aaabdaaabac").map { tokenizer.piece($0) } == ["▁", "aaab", "d", "aaab", "a", "c"])
  }

  @Test func orderOfSentencesDoesNotMatter() throws {
    var random = RandomSource(seed: 4)
    // More than one thread's share.
    var sentences = (0..<300).flatMap { _ in sampleSentences }
    let tokenizer = try Tokenizer.learn(from: sentences, vocabularySize: 500)
    #expect(try Tokenizer.learn(from: sentences, vocabularySize: 500) == tokenizer)
    random.shuffle(&sentences)
    #expect(try Tokenizer.learn(from: sentences, vocabularySize: 500) == tokenizer)
  }

  @Test func piecesStayWithinTheirClassOfCharacters() throws {
    let tokenizer = try Tokenizer.learn(
      from: Array(repeating: "¡Sí, 2025! don't (x) x", count: 5), vocabularySize: 1000)
    #expect(
      tokenizer.encode("¡Sí, 2025! don't (x) x").map { tokenizer.piece($0) }
        == ["▁¡", "Sí", ",", "▁2", "0", "2", "5", "!", "▁don", "'", "t", "▁(", "x", ")", "▁x"])
  }

  @Test func vocabularyEndsWhenNothingOccursTwice() throws {
    let tokenizer = try Tokenizer.learn(from: ["ab cd"], vocabularySize: 1000)
    #expect(tokenizer.mergedIDs.isEmpty)
    #expect(tokenizer.characterIDs.map { tokenizer.piece($0) } == ["▁", "a", "b", "c", "d"])
    #expect(tokenizer.vocabularySize == 263)
  }

  @Test func rarestCharactersFindNoRoom() throws {
    let tokenizer = try Tokenizer.learn(from: ["aaab bbcaa"], vocabularySize: 261)
    // ▁ occurs twice, a five times, b three times.
    #expect(tokenizer.characterIDs.map { tokenizer.piece($0) } == ["a", "b", "▁"])
    #expect(tokenizer.decode(tokenizer.encode("abc")) == "abc")
  }

  @Test func theLeastVocabularyIsBytesAndWordStart() throws {
    let tokenizer = try Tokenizer.learn(from: sampleSentences, vocabularySize: Tokenizer.smallestVocabularySize)
    #expect(tokenizer.encode("a ñ").map { tokenizer.piece($0) } == ["▁", "<0x61>", "▁", "<0xC3>", "<0xB1>"])
  }

  @Test func impossibleRequestsAreErrors() {
    #expect(throws: TokenizerError.vocabularyTooSmall(asked: 258, smallest: 259)) {
      try Tokenizer.learn(from: sampleSentences, vocabularySize: 258)
    }
    #expect(throws: TokenizerError.emptyCorpus) { try Tokenizer.learn(from: [], vocabularySize: 1000) }
    #expect(throws: TokenizerError.emptyCorpus) { try Tokenizer.learn(from: ["", " \t"], vocabularySize: 1000) }
  }

  @Test func noPieceIsLongerThanTheLimit() throws {
    let tokenizer = try Tokenizer.learn(
      from: Array(repeating: String(repeating: "-", count: 100), count: 3), vocabularySize: 1000)
    let lengths = tokenizer.mergedIDs.map { tokenizer.piece($0).count }
    #expect(lengths.max() == MergeLearner.longestPiece)
  }
}
