import Localization
import Testing

/// What holds for every error: three languages, and the form `place: what is wrong; what to do`.
func expectErrorForm(_ text: Text, location: SourceLocation = #_sourceLocation) {
  let all = Language.allCases.map { text[$0] }
  #expect(Set(all).count == 3, "\(all)", sourceLocation: location)
  for text in all {
    #expect(!text.hasSuffix("."), "\(text)", sourceLocation: location)
    #expect(text.contains("; "), "\(text)", sourceLocation: location)
    #expect(!text.contains("  ") && !text.contains("\n"), "\(text)", sourceLocation: location)
  }
}
