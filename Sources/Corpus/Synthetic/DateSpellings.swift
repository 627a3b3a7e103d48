/// Dates as people write them, each in one of many spellings, and their standard form.
enum DateSpellings {
  /// One level; each day occurs once, so that no target of a held-out pair is known from training.
  static func levels(_ languages: LanguagePair) -> [Level] {
    let dates = CalendarDate.all
    return [
      Level(count: dates.count) { index, random in
        let date = dates[index]
        let spellings = spellings(of: date, languages)
        return SentencePair(source: spellings[random.integer(below: spellings.count)], target: date.standard)
      }
    ]
  }

  static func spellings(of date: CalendarDate, _ languages: LanguagePair) -> [String] {
    switch languages {
    case .spanishEnglish: SpanishDates.spellings(of: date)
    case .englishPortuguese: EnglishDates.spellings(of: date)
    }
  }
}
