import Randomness
import Testing

@testable import Tokenization

@Suite struct SerializedTokenizerTests {
  @Test func tokenizerComesBack() throws {
    let tokenizer = try Tokenizer.learn(from: sampleSentences + ["\u{1}\u{85}\u{2028}ab 日本"], vocabularySize: 450)
    let copy = try Tokenizer(serialized: tokenizer.serialized)
    #expect(copy == tokenizer)
    #expect(copy.mergedIDs == tokenizer.mergedIDs)
    #expect(copy.serialized == tokenizer.serialized)
    #expect(copy.encode(sampleSentences) == tokenizer.encode(sampleSentences))
  }

  @Test func formIsReadable() throws {
    let tokenizer = try Tokenizer.learn(from: ["la la lo"], vocabularySize: 300)
    #expect(tokenizer.serialized == "transformer-bpe 1\npieces 6\n▁l\n▁la\nl\n▁\na\no")
  }

  @Test func nothingInItNeedsMoreThanQuotesEscaped() throws {
    let everything = String(String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar($0) }))
    let serialized = try Tokenizer.learn(from: [everything], vocabularySize: 20_000).serialized
    #expect(serialized.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }

  @Test(
    arguments: [
      ("", TokenizerError.notATokenizer(firstLine: "")),
      ("sentencepiece\n", .notATokenizer(firstLine: "sentencepiece")),
      ("transformer-bpe 3\npieces 1\n▁", .unsupportedVersion("3")),
      ("transformer-bpe 1\npieces 1 en\n▁", .missingPieceCount(line: "pieces 1 en")),
      ("transformer-bpe 2\npieces 1 en en\n▁", .invalidLanguages(["en", "en"])),
      ("transformer-bpe 1", .missingPieceCount(line: "")),
      ("transformer-bpe 1\n▁\na", .missingPieceCount(line: "▁")),
      ("transformer-bpe 1\npieces 3\n▁\na", .wrongPieceCount(stated: 3, found: 2)),
      ("transformer-bpe 1\npieces 1\n▁\na", .wrongPieceCount(stated: 1, found: 2)),
      ("transformer-bpe 1\npieces 1\na", .missingWordStart),
      ("transformer-bpe 1\npieces 3\n▁\n\na", .invalidPiece(line: 4, piece: "", problem: .empty)),
      ("transformer-bpe 1\npieces 3\n▁\na\na", .invalidPiece(line: 5, piece: "a", problem: .duplicate)),
      ("transformer-bpe 1\npieces 2\n</s>\n▁", .invalidPiece(line: 3, piece: "</s>", problem: .duplicate)),
      ("transformer-bpe 1\npieces 2\n<s>\n▁", .invalidPiece(line: 3, piece: "<s>", problem: .duplicate)),
      ("transformer-bpe 1\npieces 2\n<0x41>\n▁", .invalidPiece(line: 3, piece: "<0x41>", problem: .duplicate)),
      ("transformer-bpe 1\npieces 2\n▁\na b", .invalidPiece(line: 4, piece: "a b", problem: .separator)),
      ("transformer-bpe 1\npieces 2\n▁\n\r", .invalidPiece(line: 4, piece: "\r", problem: .separator)),
      ("transformer-bpe 1\npieces 2\na▁\n▁", .invalidPiece(line: 3, piece: "a▁", problem: .wordStart)),
      ("transformer-bpe 1\npieces 4\n▁\na\nb\nab", .invalidPiece(line: 6, piece: "ab", problem: .order)),
    ])
  func brokenTextIsAnError(text: String, expected: TokenizerError) {
    #expect(throws: expected) { try Tokenizer(serialized: text) }
  }

  @Test func damagedTextIsAnErrorOrStillWorks() throws {
    let text = Array(try Tokenizer.learn(from: sampleSentences, vocabularySize: 300).serialized.unicodeScalars)
    var random = RandomSource(seed: 8)
    var refusals = 0
    for _ in 0..<400 {
      var damaged = text
      let place = random.integer(below: text.count)
      switch random.integer(below: 3) {
      case 0: damaged[place] = text[random.integer(below: text.count)]
      case 1: damaged.remove(at: place)
      default: damaged.swapAt(place, random.integer(below: text.count))
      }
      do {
        let tokenizer = try Tokenizer(serialized: String(String.UnicodeScalarView(damaged)))
        #expect(tokenizer.decode(tokenizer.encode(sampleSentences[0])) == sampleSentences[0])
      } catch {
        refusals += 1
      }
    }
    #expect((50..<350).contains(refusals))
  }
}
