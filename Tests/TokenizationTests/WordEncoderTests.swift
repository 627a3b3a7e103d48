import Randomness
import Testing

@testable import Tokenization

@Suite struct WordEncoderTests {
  @Test func piecesEqualATextbookEncoder() throws {
    let tokenizer = try Tokenizer.learn(from: sampleSentences, vocabularySize: 450)
    let merged = tokenizer.mergedIDs.map { tokenizer.piece($0) }
    let alphabet = Array("aeiosntrdlcm.?¿12é ")
    var random = RandomSource(seed: 7)
    let texts = (0..<60).map { _ in String((0..<30).map { _ in alphabet[random.integer(below: alphabet.count)] }) }
    for text in sampleSentences + texts.map({ Tokenizer.normalized($0) }) {
      let expected = text.split(separator: " ").flatMap { word in
        Textbook.encode(("▁" + word).unicodeScalars.map { String($0) }, pieces: merged)
      }
      #expect(tokenizer.encode(text).map { tokenizer.piece($0) } == expected)
    }
  }

  @Test func overlapsAreMergedFromTheLeft() throws {
    let tokenizer = try Tokenizer.learn(from: ["aa aa", "baa baa"], vocabularySize: 263)
    #expect(tokenizer.mergedIDs.map { tokenizer.piece($0) } == ["aa", "▁b"])
    #expect(tokenizer.encode("aaaaa").map { tokenizer.piece($0) } == ["▁", "aa", "aa", "a"])
  }

  @Test func bytesStandForCharactersThatAreNoPieces() throws {
    let tokenizer = try Tokenizer.learn(from: ["hola hola"], vocabularySize: 300)
    #expect(tokenizer.encode("hola€").map { tokenizer.piece($0) } == ["▁hola", "<0xE2>", "<0x82>", "<0xAC>"])
    // The mark ▁ is a piece; the character ▁ in a text is not.
    #expect(tokenizer.encode("▁").map { tokenizer.piece($0) } == ["▁", "<0xE2>", "<0x96>", "<0x81>"])
    #expect(tokenizer.encode("</s>").contains(Tokenizer.endOfSentence) == false)
  }

  // A quadratic algorithm would take minutes.
  @Test(.timeLimit(.minutes(1))) func longWordsTakeLinearithmicTime() throws {
    let tokenizer = try Tokenizer.learn(from: sampleSentences, vocabularySize: 450)
    let word = String(repeating: "comeremosthe", count: 100_000 / 12)
    let ids = tokenizer.encode(word)
    #expect(ids.count < word.count)
    #expect(tokenizer.decode(ids) == word)
  }
}
