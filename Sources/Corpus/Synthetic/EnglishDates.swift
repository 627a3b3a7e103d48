/// Dates as Americans write them: mostly the month before the day.
enum EnglishDates {
  static func spellings(of date: CalendarDate) -> [String] {
    let (year, month, day) = (date.year, months[date.month - 1], date.day)
    let weekday = weekdays[date.weekday]
    return [
      "\(month) \(day), \(year)",
      "\(weekday), \(month) \(day), \(year)",
      "\(weekday.prefix(3)), \(month.prefix(3)) \(day), \(year)",
      "\(month) \(day)\(suffix(day)), \(year)",
      "the \(ordinal(day)) of \(month) \(year)",
      "\(month) \(ordinal(day)), \(inWords(year: year))",
      "\(twoDigits(date.month))/\(twoDigits(day))/\(year)",
      "\(date.month)/\(day)/\(date.shortYear)",
    ]
  }

  /// 1 → "first", 21 → "twenty-first", for the days of a month.
  static func ordinal(_ day: Int) -> String {
    let cardinal = EnglishNumerals.cardinal(day)
    for (ending, changed) in endings where cardinal.hasSuffix(ending) {
      return cardinal.dropLast(ending.count) + changed
    }
    return cardinal + "th"
  }

  /// 1998 → "nineteen ninety-eight", 2005 → "two thousand and five".
  static func inWords(year: Int) -> String {
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    // Nobody says "twenty five" for 2005.
    if century == 20 && rest < 10 { return EnglishNumerals.cardinal(year) }
    return "\(EnglishNumerals.cardinal(century)) \(EnglishNumerals.cardinal(rest))"
  }

  private static func suffix(_ day: Int) -> String {
    switch (day / 10, day % 10) {
    case (1, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  }

  /// How a cardinal ends and the ordinal instead.
  private static let endings = [
    ("one", "first"), ("two", "second"), ("three", "third"), ("five", "fifth"), ("eight", "eighth"), ("nine", "ninth"),
    ("twelve", "twelfth"), ("y", "ieth"),
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
