import Randomness
import Testing

@testable import Tokenization

@Suite struct TextDecodingTests {
  private let tokenizer: Tokenizer

  init() throws {
    tokenizer = try Tokenizer.learn(from: sampleSentences + ["日本語 日本", "👍🏽 👍🏽"], vocabularySize: 450)
  }

  private func expectRoundTrip(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let normalized = Tokenizer.normalized(text)
    #expect(
      tokenizer.decode(tokenizer.encode(text)).codePoints == normalized.codePoints, "\(text.codePoints)",
      sourceLocation: location)
  }

  @Test(arguments: [
    "", "a", " ", "  two  spaces\tand\nlines ", "¿Dónde están?", "man\u{303}ana", "▁", "▁▁ a▁b ▁", "👩‍👩‍👧‍👦 👍🏽 ❤️ 🇲🇽",
    "日本語とEnglishとрусский", "שלום עולם", "مرحبا", "\u{0}\u{1}\u{7F}", "\u{301}e \u{301}", "ﬁ ½ ①", "<0x41></s><unk><s>",
    "\u{FEFF}\u{200B}\u{FFFF}\u{10FFFF}\u{E000}", "a\u{0}b", "⁇ <unk>", "각 \u{1100}\u{1161}\u{11A8}", "\r\n",
  ])
  func everyTextComesBack(text: String) {
    expectRoundTrip(text)
  }

  @Test func allBytesComeBack() {
    expectRoundTrip(String(String.UnicodeScalarView((0..<256).map { Unicode.Scalar(UInt8($0)) })))
    for byte in 0..<256 { expectRoundTrip("x" + String(Unicode.Scalar(UInt8(byte))) + "y") }
  }

  @Test func randomScalarsComeBack() {
    var random = RandomSource(seed: 2024)
    // Small ranges too, so that marks meet letters they compose with.
    let bounds = [0x80, 0x250, 0x400, 0x3100, 0x1_0000, 0x11_0000]
    for _ in 0..<1500 {
      let bound = bounds[random.integer(below: bounds.count)]
      var scalars = String.UnicodeScalarView()
      for _ in 0..<random.integer(below: 20) {
        let value = random.integer(below: 4) == 0 ? 0x300 + random.integer(below: 0x70) : random.integer(below: bound)
        if let scalar = Unicode.Scalar(UInt32(value)) { scalars.append(scalar) }
      }
      expectRoundTrip(String(scalars))
    }
  }

  @Test func specialSymbolsAreDropped() {
    let ids = tokenizer.encode("The cat")
    #expect(tokenizer.decode([tokenizer.startOfSentence] + ids + [Tokenizer.endOfSentence]) == "The cat")
    #expect(tokenizer.decode(ids + [Tokenizer.unknown] + ids) == "The cat ⁇  The cat")
  }

  @Test func bytesThatAreNoTextAreReplaced() {
    let lead = Tokenizer.byteIDs.lowerBound + 0xC3
    #expect(tokenizer.decode(tokenizer.encode("a") + [lead]) == "a\u{FFFD}")
    #expect(tokenizer.decode(tokenizer.encode("a") + [lead, Tokenizer.byteIDs.lowerBound + 0xB1]) == "añ")
  }
}
