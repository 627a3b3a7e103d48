import Testing

@testable import Corpus

@Suite struct DateSpellingsTests {
  private static let sunday = CalendarDate(year: 1998, month: 5, day: 3, weekday: 6)
  private static let saturday = CalendarDate(year: 2005, month: 1, day: 1, weekday: 5)

  @Test func writesSpanishDates() {
    #expect(
      SpanishDates.spellings(of: Self.sunday) == [
        "3 de mayo de 1998", "domingo 3 de mayo de 1998", "domingo, 3 de mayo de 1998", "el tres de mayo de 1998",
        "el tres de mayo de mil novecientos noventa y ocho", "3-may-1998", "03/05/1998", "3/5/98",
      ])
  }

  /// The first of a month is "primero", not "uno"; years below 2010 keep the zero.
  @Test func writesTheFirstOfJanuaryInSpanish() {
    #expect(
      SpanishDates.spellings(of: Self.saturday) == [
        "1 de enero de 2005", "sábado 1 de enero de 2005", "sábado, 1 de enero de 2005", "el primero de enero de 2005",
        "el primero de enero de dos mil cinco", "1-ene-2005", "01/01/2005", "1/1/05",
      ])
  }

  @Test func writesEnglishDates() {
    #expect(
      EnglishDates.spellings(of: Self.sunday) == [
        "May 3, 1998", "Sunday, May 3, 1998", "Sun, May 3, 1998", "May 3rd, 1998", "the third of May 1998",
        "May third, nineteen ninety-eight", "05/03/1998", "5/3/98",
      ])
  }

  @Test func writesTheFirstOfJanuaryInEnglish() {
    #expect(
      EnglishDates.spellings(of: Self.saturday) == [
        "January 1, 2005", "Saturday, January 1, 2005", "Sat, Jan 1, 2005", "January 1st, 2005",
        "the first of January 2005", "January first, two thousand and five", "01/01/2005", "1/1/05",
      ])
  }

  @Test(arguments: [
    (1, "first", "1st"), (2, "second", "2nd"), (3, "third", "3rd"), (4, "fourth", "4th"), (5, "fifth", "5th"),
    (8, "eighth", "8th"), (9, "ninth", "9th"), (11, "eleventh", "11th"), (12, "twelfth", "12th"),
    (13, "thirteenth", "13th"), (20, "twentieth", "20th"), (21, "twenty-first", "21st"), (22, "twenty-second", "22nd"),
    (23, "twenty-third", "23rd"), (25, "twenty-fifth", "25th"), (30, "thirtieth", "30th"), (31, "thirty-first", "31st"),
  ])
  func countsTheDaysOfAMonthInEnglish(day: Int, ordinal: String, digits: String) {
    #expect(EnglishDates.ordinal(day) == ordinal)
    let date = CalendarDate(year: 1998, month: 5, day: day, weekday: 0)
    #expect(EnglishDates.spellings(of: date).contains("May \(digits), 1998"))
  }

  @Test(arguments: [
    (1950, "nineteen fifty"), (1999, "nineteen ninety-nine"), (2000, "two thousand"), (2009, "two thousand and nine"),
    (2010, "twenty ten"), (2049, "twenty forty-nine"),
  ])
  func readsYearsInEnglish(year: Int, words: String) {
    #expect(EnglishDates.inWords(year: year) == words)
  }

  /// If two days shared a spelling, a source would have two right answers.
  @Test(arguments: LanguagePair.allCases)
  func noTwoDaysShareASpelling(languages: LanguagePair) {
    // Spellings repeat over the years only in the year; ten years on either side of the turn of the century hold all
    // digits.
    let dates = CalendarDate.all.filter { 1990...2011 ~= $0.year }
    var dayOfSpelling: [String: String] = [:]
    for date in dates {
      for spelling in DateSpellings.spellings(of: date, languages) {
        let other = dayOfSpelling.updateValue(date.standard, forKey: spelling)
        #expect(other == nil || other == date.standard, "\(spelling)")
      }
    }
  }
}
