import Foundation

/// Whether a text is the ISO 639 code of a language, of two or three small letters: `es`, `spa`.
func isLanguageCode(_ text: String) -> Bool {
  (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    && Locale.LanguageCode(text).isISOLanguage
}
