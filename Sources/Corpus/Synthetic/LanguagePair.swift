/// From which language into which.
public enum LanguagePair: String, CaseIterable, Sendable {
  case spanishEnglish = "es-en"
  case englishPortuguese = "en-pt"
}
