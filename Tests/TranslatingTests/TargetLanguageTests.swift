import TestSupport
import Testing

@testable import Translating

@Suite struct TargetLanguageTests {
  @Test func aModelOfOneLanguageNeedNotBeTold() throws {
    let model = try SmallTranslationModel(directions: ["es-en", "pt-en"]).model
    #expect(model.targetLanguages == ["en"])
    #expect(try model.targetLanguage(nil) == nil)
    #expect(try model.targetLanguage("en") == nil)
    // A file may be called anything.
    #expect(try model.targetLanguage(nil, otherwise: "pt") == nil)
    #expect(throws: TargetLanguageError.unknown("pt", known: ["en"])) { try model.targetLanguage("pt") }
  }

  @Test func aModelOfSeveralMustBeTold() throws {
    let model = try SmallTranslationModel(languages: ["en", "pt"], directions: ["es-en", "en-pt"]).model
    #expect(model.targetLanguages == ["en", "pt"])
    #expect(throws: TargetLanguageError.ambiguous(known: ["en", "pt"])) { try model.targetLanguage(nil) }
    #expect(try model.targetLanguage("pt") == "pt")
    #expect(try model.targetLanguage(nil, otherwise: "pt") == "pt")
    #expect(try model.targetLanguage("en", otherwise: "pt") == "en", "what the user says counts")
    for (wanted, usual) in [("es", nil), ("es", "en"), (nil, "es")] as [(String?, String?)] {
      #expect(throws: TargetLanguageError.unknown("es", known: ["en", "pt"])) {
        try model.targetLanguage(wanted, otherwise: usual)
      }
    }
  }

  @Test func aModelOfUnknownLanguagesCannotBeAskedForOne() throws {
    let model = try SmallTranslationModel().model
    #expect(model.targetLanguages.isEmpty)
    #expect(try model.targetLanguage(nil, otherwise: "en") == nil)
    #expect(throws: TargetLanguageError.unnamed) { try model.targetLanguage("en") }
  }
}
