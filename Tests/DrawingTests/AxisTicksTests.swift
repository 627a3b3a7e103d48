import Foundation
import Randomness
import Testing

@testable import Drawing

@Suite struct AxisTicksTests {
  @Test(arguments: [
    (0.0...10, 6, ["0", "2", "4", "6", "8", "10"]), (0...10, 11, (0...10).map(String.init)),
    (0.1...0.3, 5, ["0.10", "0.15", "0.20", "0.25", "0.30"]), (-1...1, 3, ["-1", "0", "1"]),
    (1.3...7.9, 7, ["0", "2", "4", "6", "8"]), (1.3...7.9, 8, ["1", "2", "3", "4", "5", "6", "7", "8"]),
    (0...4000, 12, ["0", "500", "1,000", "1,500", "2,000", "2,500", "3,000", "3,500", "4,000"]),
    (0...0.0012, 4, ["0", "0.0005", "0.0010", "0.0015"]), (0...2e-7, 3, ["0", "1e-7", "2e-7"]),
    (0...1.2e-7, 4, ["0", "0.5e-7", "1.0e-7", "1.5e-7"]), (0...3e29, 4, ["0", "1e29", "2e29", "3e29"]),
  ])
  func roundValuesCoverARange(range: ClosedRange<Double>, count: Int, labels: [String]) {
    #expect(AxisTicks.linear(covering: range, atMost: count).labels == labels)
  }

  @Test func ticksAreTheNearestNumbersToTheirLabels() {
    #expect(AxisTicks.linear(covering: 0...0.5, atMost: 6).values == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
    #expect(AxisTicks.logarithmic(covering: 0.001...1, atMost: 4).values == [0.001, 0.01, 0.1, 1])
  }

  @Test func ticksOfAnyRangeAreFewRoundAndCoverIt() {
    var random = RandomSource(seed: 7)
    for _ in 0..<3000 {
      let scale = pow(10, Double.random(in: -12...12, using: &random))
      let low = Double.random(in: -1...1, using: &random) * scale
      let high =
        low + Double.random(in: 0...1, using: &random) * scale * pow(10, Double.random(in: -6...0, using: &random))
      let count = Int.random(in: 3...12, using: &random)
      let ticks = AxisTicks.linear(covering: low...high, atMost: count)
      let values = ticks.values
      #expect(values.count >= 2 && values.count <= count && ticks.labels.count == values.count)
      let spacing = values[1] - values[0]
      #expect(ticks.range.lowerBound <= low + 2e-6 * spacing && ticks.range.upperBound >= high - 2e-6 * spacing)
      // Not many more would fit: the next finer spacing is at most 2.5 times as fine.
      #expect(high == low || (high - low) / spacing > Double(count) / 2.5 - 3)
      let digits = spacing / pow(10, log10(spacing * 1.0001).rounded(.down))
      #expect([1.0, 2, 5].contains { abs($0 - digits) < 1e-3 }, "\(spacing)")
      #expect(Set(ticks.labels).count == values.count, "\(ticks.labels)")
    }
  }

  @Test(arguments: [0, 1, -3.5, 1e-200, 4e-4, 1e100, -1e100])
  func aConstantHasAnAxisAroundIt(value: Double) {
    let ticks = AxisTicks.linear(covering: value...value, atMost: 5)
    #expect(ticks.values.count >= 2 && ticks.values.count <= 5)
    #expect(ticks.range.contains(value) && ticks.range.lowerBound < ticks.range.upperBound)
  }

  @Test(arguments: [
    (0.6...4.0, 5, ["0.5", "1", "2", "5"], 0.5...5.0), (0.6...40, 5, ["1", "10"], 0.5...50),
    (1...1.0000000000000002, 5, ["1", "2"], 1...2), (1...1e12, 5, ["1e0", "1e3", "1e6", "1e9", "1e12"], 1...1e12),
    (1...1, 5, ["0.5", "1", "2"], 0.5...2), (0.002...90, 5, ["0.01", "0.1", "1", "10", "100"], 0.002...100),
    (1...1e9, 5, ["1e0", "1e2", "1e4", "1e6", "1e8"], 1...1e9),
    (1e-7...1e-6, 4, ["1e-7", "2e-7", "5e-7", "1e-6"], 1e-7...1e-6),
  ])
  func logarithmicTicksAreRound(
    range: ClosedRange<Double>, count: Int, labels: [String], covered: ClosedRange<Double>
  ) {
    let ticks = AxisTicks.logarithmic(covering: range, atMost: count)
    #expect(ticks.labels == labels && ticks.range == covered)
  }

  @Test func logarithmicTicksOfAnyRangeAreFewAndCoverIt() {
    var random = RandomSource(seed: 8)
    for _ in 0..<2000 {
      let low = pow(10, Double.random(in: -100...90, using: &random))
      let high = min(
        1e100, low * pow(10, Double.random(in: 0...10, using: &random) * Double.random(in: 0...10, using: &random)))
      let count = Int.random(in: 3...8, using: &random)
      let ticks = AxisTicks.logarithmic(covering: low...high, atMost: count)
      #expect((1...count).contains(ticks.values.count), "\(low)...\(high): \(ticks.labels)")
      #expect(ticks.range.lowerBound <= low && ticks.range.upperBound >= high)
      #expect(ticks.values.allSatisfy { ticks.range.contains($0) })
    }
  }

  @Test func numbersAreGroupedInThousands() {
    #expect([0, 999, 1000, -12345, 1_234_567].map(grouped) == ["0", "999", "1,000", "-12,345", "1,234,567"])
  }
}
