import Foundation
import Testing

@testable import Corpus

@Suite struct CalendarDateTests {
  /// Foundation's calendar, walked day by day over the same hundred years.
  @Test func agreesWithFoundationsCalendar() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var day = try #require(calendar.date(from: DateComponents(year: 1950, month: 1, day: 1)))
    for date in CalendarDate.all {
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: day)
      // Foundation counts weekdays from Sunday, 1.
      let weekday = (try #require(parts.weekday) + 5) % 7
      let expected = CalendarDate(
        year: try #require(parts.year), month: try #require(parts.month), day: try #require(parts.day), weekday: weekday
      )
      try #require(date == expected)
      day = try #require(calendar.date(byAdding: .day, value: 1, to: day))
    }
    #expect(calendar.component(.year, from: day) == 2050)
  }

  @Test func theStandardFormHasTwoDigitsForMonthAndDay() {
    #expect(CalendarDate(year: 2005, month: 5, day: 3, weekday: 1).standard == "2005-05-03")
    #expect(CalendarDate(year: 1998, month: 12, day: 31, weekday: 3).standard == "1998-12-31")
  }
}
