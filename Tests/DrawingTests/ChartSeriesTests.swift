import Foundation
import Randomness
import Testing

@testable import Drawing

@Suite struct ChartSeriesTests {
  private let style = ChartStyle(color: "#000")

  private func series(_ values: [Double?], isLogarithmic: Bool = false) -> ChartSeries {
    let points = values.enumerated().map { (x: Optional(Double($0)), y: $1, note: String?.none) }
    return ChartSeries(points, isLogarithmic: isLogarithmic, style: style)
  }

  @Test func whatIsNoNumberBreaksTheCurve() {
    let series = series([nil, 1, 2, .nan, .infinity, 3, nil])
    #expect(series.segments.map { $0.map(\.y) } == [[1, 2], [3]])
    #expect(series.segments.map { $0.map(\.x) } == [[1, 2], [5]])
    // The lonely point would be lost without a dot.
    #expect(series.markedPoints.map(\.y) == [3])
    #expect(self.series([1, 0, -2, 4], isLogarithmic: true).segments.map { $0.map(\.y) } == [[1], [4]])
    #expect(self.series([]).segments.isEmpty && self.series([nil]).segments.isEmpty)
  }

  @Test func aPointWithoutAPlaceIsLeftOut() {
    let series = ChartSeries([(1, 1, nil), (nil, 2, nil), (.nan, 3, nil), (4, 4, nil)], style: style)
    #expect(series.points.map(\.y) == [1, 4])
  }

  @Test func smoothingKeepsLinesAndEnds() {
    let line = (0..<200).map { 5 - Double($0) / 50 }
    let smooth = series(line).smoothed(style: style).points
    #expect(smooth.count == 200)
    for (point, y) in zip(smooth, line) { #expect(abs(point.y - y) < 1e-9) }
    let powers = (0..<50).map { pow(1.1, Double($0)) }
    for (point, y) in zip(series(powers).smoothed(isLogarithmic: true, style: style).points, powers) {
      #expect(abs(point.y / y - 1) < 1e-9)
    }
  }

  @Test func smoothingRemovesSpikesAndNoise() {
    var random = RandomSource(seed: 3)
    var values = (0..<500).map { _ in 2 + Double.random(in: -1...1, using: &random) }
    values[250] = 1e9
    let inner = series(values).smoothed(style: style).points[20..<480]
    #expect(inner.allSatisfy { abs($0.y - 2) < 0.6 })
  }

  @Test(arguments: [1, 2, 3]) func aFewPointsAreSmoothedToAsMany(count: Int) {
    let values = [3.0, 5, 4].prefix(count)
    let smooth = series(Array(values)).smoothed(style: style).points
    #expect(smooth.count == count && smooth.first?.y == 3 && smooth.last?.y == values.last)
  }

  @Test func aLongCurveIsThinnedWithoutLosingItsPeaks() {
    var values = (0..<10_000).map { sin(Double($0)) }
    values[1234] = 50
    values[7777] = -50
    let thin = series(values).thinned(to: 400).points
    #expect(thin.count <= 400 && thin.map(\.y).max() == 50 && thin.map(\.y).min() == -50)
    #expect(zip(thin, thin.dropFirst()).allSatisfy { $0.x < $1.x })
    #expect(series([1, 2]).thinned(to: 400).points.count == 2)
    #expect(series(values).smoothed(count: 300, style: style).points.count == 300)
  }
}
