/// Numbers in words, in the three languages.
enum Numerals {
  static let range = 0...999_999

  /// One level for each number of digits. Without zero: its word is in no other numeral, so nobody could learn it from
  /// those.
  static func levels(_ languages: LanguagePair) -> [Level] {
    var lowest = 1
    return [10, 100, 1_000, 10_000, 100_000, 1_000_000].map { bound in
      let start = lowest
      lowest = bound
      return Level(count: bound - start) { index, _ in pair(start + index, languages) }
    }
  }

  static func pair(_ number: Int, _ languages: LanguagePair) -> SentencePair {
    let english = EnglishNumerals.cardinal(number)
    return switch languages {
    case .spanishEnglish: SentencePair(source: SpanishNumerals.cardinal(number), target: english)
    case .englishPortuguese: SentencePair(source: english, target: PortugueseNumerals.cardinal(number))
    }
  }
}
