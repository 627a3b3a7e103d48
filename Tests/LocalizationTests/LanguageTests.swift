import Testing

@testable import Localization

@Suite struct LanguageTests {
  @Test(arguments: [
    ("es", Language.es), ("es_ES.UTF-8", .es), ("es_419", .es), ("ES", .es), ("pt_BR", .pt), ("pt-PT", .pt),
    ("pt_BR.UTF-8@euro", .pt), ("en_GB.UTF-8", .en), ("C", nil), ("C.UTF-8", nil), ("POSIX", nil), ("fr_FR", nil),
    ("est", nil), ("", nil),
  ])
  func aLocaleNamesALanguage(_ locale: String, _ language: Language?) {
    #expect(Language(locale: locale) == language)
  }

  @Test(arguments: [
    ([:], Language.en), (["LANG": "es_ES.UTF-8"], .es), (["LANG": "C"], .en), (["LANG": "de_DE"], .en),
    (["LANG": "es_ES", "LC_MESSAGES": "pt_BR"], .pt), (["LC_MESSAGES": "pt_BR", "LC_ALL": "es_MX"], .es),
    (["LC_ALL": "es_MX", "TRANSFORMER_LANG": "pt"], .pt), (["LANG": "es_ES", "LC_ALL": "C"], .en),
    (["LANG": "es_ES", "LC_ALL": "", "TRANSFORMER_LANG": ""], .es), (["LANG": "es", "TRANSFORMER_LANG": "xx"], .en),
    (["LC_NUMERIC": "es_ES"], .en),
  ])
  func theFirstVariableThatIsSetDecides(_ environment: [String: String], _ language: Language) {
    #expect(Language(environment: environment) == language)
  }
}
