import Testing

@testable import ArgumentParsing

@Suite struct ValueReaderTests {
  private func problem<Value>(_ reader: ValueReader<Value>, _ text: String) -> String? {
    do {
      _ = try reader.read(text)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("90s", 90), ("10m", 600), ("1h30m", 5400), ("2d", 172_800), ("1d1h1m1s", 90_061), ("120m", 7200), ("007s", 7),
  ])
  func readsDurations(_ text: String, _ seconds: Int) throws {
    #expect(try ValueReader.duration.read(text) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "m", "0s", "0h0m", "1m1h", "1m1m", "1h30", "1.5h", "-5m", " 5m", "5 m", "5M", "٣m", "9999999999s", "5ms",
  ])
  func refusesOtherDurations(_ text: String) {
    #expect(problem(.duration, text) == "is not a duration such as 90s, 10m or 1h30m")
  }

  @Test(arguments: [(0, "0s"), (59, "59s"), (5400, "1h30m"), (86_400, "1d"), (90_061, "1d1h1m1s")])
  func writesDurations(_ seconds: Int, _ text: String) {
    #expect(Duration.seconds(seconds).inUnits == text)
  }

  @Test func putsRangesIntoWords() {
    #expect(problem(.integer(), "x") == "is not a whole number")
    #expect(problem(.integer(...5), "6") == "is not a whole number of at most 5")
    #expect(problem(.number(0...1), "2") == "is not a number from 0 to 1")
    #expect(problem(.number(0...), "-1") == "is not a number of at least 0")
    #expect(problem(.number(above: 0.5), "0.5") == "is not a number above 0.5")
    #expect(problem(.number(0...), "inf") == "is not a number of at least 0")
  }

  @Test func defaultsReadAsTheyAreWritten() throws {
    for value in [0, 1, 0.1, 1e-9, 2.5e20] {
      let reader = ValueReader.number(0...)
      #expect(try reader.read(reader.text(value)) == value)
    }
    #expect(ValueReader.number(0...).text(5) == "5")
  }
}
