import Testing

@testable import ArgumentParsing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("train", "trian", 1), ("steps", "step", 1),
    ("kitten", "sitting", 3), ("ab", "ba", 1), ("ca", "abc", 3), ("translate", "evaluate", 5),
  ])
  func countsMistakes(_ first: String, _ second: String, _ distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test func prefersTheNearestAndStaysSilentOtherwise() {
    let commands = ["train", "translate", "evaluate", "explain"]
    #expect(suggestion(for: "trian", among: commands) == "train")
    #expect(suggestion(for: "TRANSLATE", among: commands) == "translate")
    #expect(suggestion(for: "eval", among: commands) == "evaluate")
    #expect(suggestion(for: "tra", among: commands) == nil)
    #expect(suggestion(for: "serve", among: commands) == nil)
    #expect(suggestion(for: "", among: commands) == nil)
    #expect(suggestion(for: "x", among: []) == nil)
  }
}
