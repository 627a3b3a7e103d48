import Testing

@testable import Evaluation

@Suite struct Tokenizer13aTests {
  /// Compared scalar by scalar: Swift's `String` holds a letter and its decomposed form for equal.
  @Test func equalsSacreBLEUOnTextFullOfTraps() throws {
    let file = try GoldenFile<TokenizationGolden>(named: "tokenizer-13a")
    #expect(file.cases.count >= 300)
    for golden in file.cases {
      let words = Tokenizer13a.words(of: golden.text)
      #expect(words == golden.words.map { Array($0.unicodeScalars) }, "\(golden.text.debugDescription)")
    }
  }

  @Test func separatesPunctuationButNotInsideWordsAndNumbers() {
    #expect(words("It's 1,000.50 (co-op).") == ["It's", "1,000.50", "(", "co-op", ")", "."])
    #expect(words("1990-2005, U.S.") == ["1990", "-", "2005", ",", "U", ".", "S", "."])
    #expect(words("¿Qué?") == ["¿Qué", "?"])
  }

  @Test func decodesEntitiesOnce() {
    #expect(words("&quot;a&quot; &amp;lt; &amp;quot;") == ["\"", "a", "\"", "<", "&", "quot", ";"])
  }

  private func words(_ text: String) -> [String] {
    Tokenizer13a.words(of: text).map { word in
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: word)
      return String(scalars)
    }
  }
}
