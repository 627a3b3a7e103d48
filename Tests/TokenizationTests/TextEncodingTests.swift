import Randomness
import Testing

@testable import Tokenization

@Suite struct TextEncodingTests {
  private let tokenizer: Tokenizer

  init() throws {
    tokenizer = try Tokenizer.learn(from: sampleSentences, vocabularySize: 450)
  }

  @Test func batchEqualsOneByOne() {
    let longWord = String(repeating: "gato", count: 50)
    let texts = (0..<40).flatMap { _ in sampleSentences } + ["", " ", longWord, longWord + " " + longWord, "a", ""]
    #expect(tokenizer.encode(texts) == texts.map { tokenizer.encode($0) })
    #expect(tokenizer.encode([String]()).isEmpty)
  }

  @Test func blankTextHasNoPieces() {
    #expect(tokenizer.encode("").isEmpty)
    #expect(tokenizer.encode(" \n\u{3000}").isEmpty)
  }

  @Test func dropoutGoesFromBestPiecesToCharacters() {
    var random = RandomSource(seed: 1)
    for text in sampleSentences {
      let plain = tokenizer.encode(text)
      #expect(tokenizer.encode(text, dropout: 0, using: &random) == plain)
      let dropped = tokenizer.encode(text, dropout: 0.3, using: &random)
      #expect(tokenizer.decode(dropped) == text)
      let characters = tokenizer.encode(text, dropout: 1, using: &random)
      let expected = ("▁" + text).map { $0 == " " ? "▁" : String($0) }
      #expect(characters.map { tokenizer.piece($0) } == expected)
      #expect(plain.count < characters.count)
    }
  }

  @Test func dropoutVariesButIsRepeatable() {
    var first = RandomSource(seed: 5)
    var second = RandomSource(seed: 5)
    let text = sampleSentences[4]
    let drawn = (0..<20).map { _ in tokenizer.encode(text, dropout: 0.2, using: &first) }
    #expect(drawn == (0..<20).map { _ in tokenizer.encode(text, dropout: 0.2, using: &second) })
    #expect(Set(drawn).count > 10)
  }

  // The only candidate is drawn once, since no other merge makes it possible again.
  @Test func dropoutHasItsRate() throws {
    let tokenizer = try Tokenizer.learn(from: ["xab xab yab"], vocabularySize: 264)
    #expect(tokenizer.mergedIDs.map { tokenizer.piece($0) } == ["ab"])
    var random = RandomSource(seed: 11)
    let apart = (0..<4000).count { _ in tokenizer.encode("ab", dropout: 0.1, using: &random).count == 3 }
    // Five standard deviations of a binomial of 4,000 draws: 5 · √(4000 · 0.1 · 0.9) = 95.
    #expect(abs(apart - 400) < 95)
  }

  @Test func everyMergeGivesDroppedOnesAnotherChance() throws {
    let tokenizer = try Tokenizer(serialized: "transformer-bpe 1\npieces 7\nab\nxy\n▁\na\nb\nx\ny")
    let ab = try #require(tokenizer.id(of: "ab"))
    var random = RandomSource(seed: 13)
    let merged = (0..<4000).count { _ in tokenizer.encode("abxy", dropout: 0.5, using: &random).contains(ab) }
    // ab is taken at once, or passed over, xy taken and ab taken then: 1/2 + 1/8. Five standard deviations are 153.
    #expect(abs(merged - 2500) < 153)
  }
}
