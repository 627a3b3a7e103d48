import Testing

@testable import Drawing

@Suite struct AxisScaleTests {
  @Test func positionsAreExact() {
    let scale = AxisScale(ticks: .linear(covering: 0...8, atMost: 5), from: 100, to: 500, isLogarithmic: false)
    #expect([0, 2, 5, 8].map(scale.position) == [100, 200, 350, 500])
    let up = AxisScale(ticks: .linear(covering: -1...1, atMost: 3), from: 300, to: 100, isLogarithmic: false)
    #expect([-1, 0, 0.5, 1].map(up.position) == [300, 200, 150, 100])
  }

  @Test func aLogarithmicScaleGivesEachDecadeTheSameRoom() {
    let scale = AxisScale(ticks: .logarithmic(covering: 0.1...100, atMost: 4), from: 400, to: 100, isLogarithmic: true)
    #expect([0.1, 1, 10, 100].map(scale.position) == [400, 300, 200, 100])
  }

  @Test func aDomainCanEndBetweenTicks() {
    let scale = AxisScale(
      ticks: .linear(covering: 0...7, atMost: 5), domain: 0...7, from: 0, to: 70, isLogarithmic: false)
    #expect(scale.ticks.values == [0, 2, 4, 6])
    #expect(scale.position(of: 7) == 70)
  }

  @Test func whatIsFarOutsideStaysNear() {
    let scale = AxisScale(ticks: .linear(covering: 0...1, atMost: 3), from: 0, to: 100, isLogarithmic: false)
    #expect([1.5, 1e100, -1e100].map(scale.position) == [150, 200, -100])
  }

  @Test(arguments: [.nan, .infinity, -.infinity, 1e101, -1e101])
  func whatIsNoMeasurementIsNotAccepted(value: Double) {
    #expect(!AxisScale.accepts(value, isLogarithmic: false) && !AxisScale.accepts(value, isLogarithmic: true))
  }

  @Test(arguments: [0, -0.0, -1, 1e-300])
  func aLogarithmNeedsAPositiveNumber(value: Double) {
    #expect(AxisScale.accepts(value, isLogarithmic: false) && !AxisScale.accepts(value, isLogarithmic: true))
  }

  @Test func aFewOutliersDoNotFlattenTheRest() {
    let values = (0..<100).map { 1 + Double($0 % 10) / 10 }
    let range = ValueRange(leavesOutOutliers: true)
    #expect(range.ticks(covering: values + [1e30]).range.upperBound < 10)
    #expect(ValueRange().ticks(covering: values + [1e30]).range.upperBound > 0.99e30)
    // Of a few values none is an outlier.
    #expect(range.ticks(covering: [1, 2, 3, 1000]).range.upperBound >= 1000)
    #expect(ValueRange(includesZero: true).ticks(covering: [3, 4]).range.lowerBound == 0)
  }
}
