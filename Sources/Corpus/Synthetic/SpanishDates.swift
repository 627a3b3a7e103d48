/// Dates as Spanish speakers write them: the day before the month.
enum SpanishDates {
  static func spellings(of date: CalendarDate) -> [String] {
    let (year, month, day) = (date.year, months[date.month - 1], date.day)
    let weekday = weekdays[date.weekday]
    let dayInWords = day == 1 ? "primero" : SpanishNumerals.cardinal(day)
    return [
      "\(day) de \(month) de \(year)",
      "\(weekday) \(day) de \(month) de \(year)",
      "\(weekday), \(day) de \(month) de \(year)",
      "el \(dayInWords) de \(month) de \(year)",
      "el \(dayInWords) de \(month) de \(SpanishNumerals.cardinal(year))",
      "\(day)-\(month.prefix(3))-\(year)",
      "\(twoDigits(day))/\(twoDigits(date.month))/\(year)",
      "\(day)/\(date.month)/\(date.shortYear)",
    ]
  }

  private static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
  private static let weekdays = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"]
}
