import Localization
import Testing
import Translating

@testable import Wording

@Suite struct TargetLanguageErrorWordingTests {
  @Test(
    arguments: [
      (.ambiguous(known: ["en", "pt"]), "this model translates into en, pt; say which one with --to"),
      (.unknown("es", known: ["en"]), "this model does not translate into 'es', but into en; change --to"),
      (.unnamed, "this model does not name its language; leave out --to"),
    ] as [(TargetLanguageError, String)])
  func errorsAreTranslated(_ error: TargetLanguageError, _ english: String) {
    #expect(error.text[.en] == english)
    #expect(Set(Language.allCases.map { error.text[$0] }).count == 3)
  }
}
