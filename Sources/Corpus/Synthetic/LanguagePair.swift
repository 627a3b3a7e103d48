/// Two languages in which numbers and dates can be written out. Not a `Direction`: only these are known here.
public enum LanguagePair: String, CaseIterable, Sendable {
  case spanishEnglish = "es-en"
  case englishPortuguese = "en-pt"
}
