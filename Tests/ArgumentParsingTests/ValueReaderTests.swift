import Testing

@testable import ArgumentParsing

@Suite struct ValueReaderTests {
  private func problem<Value>(_ reader: ValueReader<Value>, _ text: String) -> ValueProblem? {
    do throws(ValueProblem) {
      _ = try reader.read(text)
      return nil
    } catch {
      return error
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
    #expect(problem(.duration, text) == .notADuration)
  }

  @Test(arguments: [(0, "0s"), (59, "59s"), (5400, "1h30m"), (86_400, "1d"), (90_061, "1d1h1m1s")])
  func writesDurations(_ seconds: Int, _ text: String) {
    #expect(Duration.seconds(seconds).inUnits == text)
  }

  @Test func namesTheRange() {
    #expect(problem(.integer(), "x") == .notAnInteger(.all))
    #expect(problem(.integer(...5), "6") == .notAnInteger(.atMost("5")))
    #expect(problem(.number(0...1), "2") == .notANumber(.between("0", and: "1")))
    #expect(problem(.number(0...), "-1") == .notANumber(.atLeast("0")))
    #expect(problem(.number(above: 0.5), "0.5") == .notANumber(.above("0.5")))
    #expect(problem(.number(0...), "inf") == .notANumber(.atLeast("0")))
  }

  @Test func defaultsReadAsTheyAreWritten() throws {
    for value in [0, 1, 0.1, 1e-9, 2.5e20] {
      let reader = ValueReader.number(0...)
      #expect(try reader.read(reader.text(value)) == value)
    }
    #expect(ValueReader.number(0...).text(5) == "5")
  }
}
