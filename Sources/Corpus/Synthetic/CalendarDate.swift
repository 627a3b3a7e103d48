/// A day of the Gregorian calendar.
struct CalendarDate: Equatable {
  let year: Int
  /// 1 … 12.
  let month: Int
  /// 1 … 31.
  let day: Int
  /// 0: Monday … 6: Sunday.
  let weekday: Int

  /// All days of a hundred years in order: a year's last two digits tell which one is meant.
  static let all: [CalendarDate] = {
    var dates: [CalendarDate] = []
    for year in 1950...2049 {
      for month in 1...12 {
        for day in 1...length(ofMonth: month, year) {
          // The first of January 1950 was a Sunday.
          dates.append(CalendarDate(year: year, month: month, day: day, weekday: (6 + dates.count) % 7))
        }
      }
    }
    return dates
  }()

  private static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// 1998-05-03.
  ///
  /// - Source: ISO 8601.
  var standard: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  /// The year without its century: 98, 05.
  var shortYear: String { twoDigits(year % 100) }
}

/// 5 → "05".
func twoDigits(_ number: Int) -> String {
  (number < 10 ? "0" : "") + String(number)
}
