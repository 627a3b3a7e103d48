import Localization
import TestSupport
import Testing

@testable import ArgumentParsing

@Suite struct LanguageOptionTests {
  @Test(arguments: [
    (["train", "a.tsv"], nil, ["train", "a.tsv"]), (["--lang", "es", "train"], Language.es, ["train"]),
    (["train", "--lang=pt", "a.tsv"], .pt, ["train", "a.tsv"]), (["train", "--lang", "pt_BR.UTF-8"], .pt, ["train"]),
    (["--lang", "es", "--lang", "en"], .en, []),
    (["translate", "--", "--lang", "es"], nil, ["translate", "--", "--lang", "es"]),
    ([], nil, []),
  ])
  func isTakenOutOfTheWords(_ words: [String], _ language: Language?, _ rest: [String]) throws {
    var words = words
    #expect(try LanguageOption.take(from: &words) == language)
    #expect(words == rest)
  }

  @Test func otherLanguagesAreRefused() {
    for (words, value) in [(["--lang", "fr"], "fr"), (["--lang="], ""), (["--lang", "C"], "C")] {
      var words = words
      #expect(throws: UsageError.invalidValue(option: "lang", value: value, .notOneOf(["en", "es", "pt"]))) {
        try LanguageOption.take(from: &words)
      }
    }
    for words in [["--lang"], ["--lang", "--quiet"]] {
      var words = words
      #expect(throws: UsageError.missingValue(option: "--lang", name: "lang", next: nil)) {
        try LanguageOption.take(from: &words)
      }
    }
  }
}
