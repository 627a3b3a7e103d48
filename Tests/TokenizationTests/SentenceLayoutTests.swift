import Testing

@testable import Tokenization

@Suite struct SentenceLayoutTests {
  private func tokenizer(_ languages: [String]) throws -> Tokenizer {
    try Tokenizer.learn(from: ["uno dos tres"], vocabularySize: 290, languages: languages)
  }

  @Test func aSourceHasItsLanguagesTagBeforeIt() throws {
    let tokenizer = try tokenizer(["en", "pt"])
    let layout = SentenceLayout(into: "pt", tokenizer)
    #expect(layout.sentence([5, 6]) == [TokenID(tokenizer.vocabularySize - 1), 5, 6, 0])
    #expect(layout.frameLength == 2)
  }

  @Test func whereNothingMustBeSaidThereIsNoTag() throws {
    #expect(SentenceLayout.untagged.sentence([5, 6]) == [5, 6, 0])
    #expect(SentenceLayout.untagged.frameLength == 1)
    #expect(SentenceLayout(into: nil, try tokenizer(["en", "pt"])) == .untagged)
    #expect(SentenceLayout(into: "pt", try tokenizer([])) == .untagged)
  }

  @Test func aSentenceShowsItsLayout() throws {
    let tokenizer = try tokenizer(["en", "pt"])
    for layout in [SentenceLayout.untagged, SentenceLayout(into: "en", tokenizer)] {
      for pieces in [[], [5], [5, 6, 7]] as [[TokenID]] {
        #expect(SentenceLayout(of: layout.sentence(pieces), tokenizer) == layout)
      }
    }
  }
}
