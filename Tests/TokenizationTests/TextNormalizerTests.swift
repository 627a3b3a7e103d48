import Foundation
import Randomness
import Testing

@testable import Tokenization

@Suite struct TextNormalizerTests {
  @Test(arguments: [
    ("", ""), ("  a \t\n b ", "a b"), ("a\u{A0}b\u{3000}c\u{2028}d\u{85}e\r\nf", "a b c d e f"),
    ("man\u{303}ana", "mañana"),
    ("e\u{301}", "é"), ("\u{212B}", "Å"), ("\u{1100}\u{1161}\u{11A8}", "각"), ("q\u{323}\u{307}", "q\u{323}\u{307}"),
    ("q\u{307}\u{323}", "q\u{323}\u{307}"), ("“ya” — 5 €", "“ya” — 5 €"), ("a\u{200B}b", "a\u{200B}b"), ("ﬁ", "ﬁ"),
    ("\u{37E}", ";"), (" \u{301}", "\u{301}"), ("e \u{301}", "e \u{301}"),
  ])
  func textsAreNormalized(text: String, expected: String) {
    #expect(Tokenizer.normalized(text).codePoints == expected.codePoints)
  }

  @Test func normalizingTwiceChangesNothing() {
    var random = RandomSource(seed: 3)
    for _ in 0..<1000 {
      let values = (0..<12).map { _ in UInt32(random.integer(below: random.integer(below: 2) == 0 ? 0x400 : 0x3100)) }
      let text = String(String.UnicodeScalarView(values.compactMap { Unicode.Scalar($0) }))
      let once = Tokenizer.normalized(text)
      #expect(Tokenizer.normalized(once).codePoints == once.codePoints)
    }
  }

  @Test func whiteSpaceIsUnicodes() {
    for value in 0..<UInt32(0x11_0000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(isWhiteSpace(value) == scalar.properties.isWhitespace, "\(scalar)")
    }
  }

  /// The quick check may be pessimistic, never wrong: these scalars stay as they are after any other.
  @Test func inertScalarsDoNotCompose() {
    let others = ["", "a", "e\u{301}", "\u{1100}", "가", "か", "\u{3C9}", "\u{438}", "\u{1F300}"]
    for value in 0..<UInt32(0x2_0000) where isInertUnderComposition(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.canonicalCombiningClass != .notReordered { Issue.record("\(value) is reordered") }
      // Han and Hangul by the thousand: one of them in 61 is enough.
      if (0x4E00..<0x1_0000).contains(value) && value % 61 != 0 { continue }
      for other in others {
        let text = other.precomposedStringWithCanonicalMapping + String(scalar)
        if text.precomposedStringWithCanonicalMapping.codePoints != text.codePoints {
          Issue.record("\(value) composes")
        }
      }
    }
  }
}
