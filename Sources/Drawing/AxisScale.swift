import Foundation

/// Where the values of an axis lie in the picture.
package struct AxisScale: Sendable {
  package let ticks: AxisTicks
  /// From the axis's beginning to its end.
  package let domain: ClosedRange<Double>
  /// The coordinates of the domain's ends.
  package let start: Double
  package let end: Double
  package let isLogarithmic: Bool

  package init(
    ticks: AxisTicks, domain: ClosedRange<Double>? = nil, from start: Double, to end: Double, isLogarithmic: Bool
  ) {
    let domain = domain ?? ticks.range
    precondition(domain.lowerBound < domain.upperBound, "an axis has a length")
    precondition(!isLogarithmic || domain.lowerBound > 0, "logarithms are those of positive numbers")
    self.ticks = ticks.within(domain)
    self.domain = domain
    self.start = start
    self.end = end
    self.isLogarithmic = isLogarithmic
  }

  /// Whether a value can be drawn: a finite number, and a positive one for a logarithm.
  package static func accepts(_ value: Double, isLogarithmic: Bool) -> Bool {
    let largest = AxisTicks.largestMagnitude
    return isLogarithmic ? value >= 1 / largest && value <= largest : value.magnitude <= largest
  }

  /// The coordinate of a value; of one far outside the domain, one outside the axis.
  package func position(of value: Double) -> Double {
    let (low, high) = (transformed(domain.lowerBound), transformed(domain.upperBound))
    let part = (transformed(value) - low) / (high - low)
    return start + min(max(part, -1), 2) * (end - start)
  }

  private func transformed(_ value: Double) -> Double { isLogarithmic ? log10(value) : value }
}

/// What the values along an axis are, before it is known where the axis lies.
package struct ValueRange: Sendable {
  package var isLogarithmic = false
  package var includesZero = false
  /// Whether a few values far above all others are left outside, lest the rest be flat.
  package var leavesOutOutliers = false
  package var tickCount = 6

  package init(
    isLogarithmic: Bool = false, includesZero: Bool = false, leavesOutOutliers: Bool = false, tickCount: Int = 6
  ) {
    self.isLogarithmic = isLogarithmic
    self.includesZero = includesZero
    self.leavesOutOutliers = leavesOutOutliers
    self.tickCount = tickCount
  }

  /// Ticks that cover the values.
  package func ticks(covering values: [Double]) -> AxisTicks {
    var values = values.filter { AxisScale.accepts($0, isLogarithmic: isLogarithmic) }.sorted()
    if includesZero, !isLogarithmic { values = values.filter { $0 < 0 } + [0] + values.filter { $0 >= 0 } }
    guard let low = values.first, let high = values.last else {
      return isLogarithmic ? .logarithmic(covering: 1...10, atMost: 3) : .linear(covering: 0...1, atMost: 3)
    }
    if isLogarithmic { return .logarithmic(covering: low...high, atMost: tickCount) }
    guard leavesOutOutliers else { return .linear(covering: low...high, atMost: tickCount) }
    let usual = values[(values.count * 98 + 99) / 100 - 1]
    return .linear(covering: low...min(high, low + 4 * (usual - low)), atMost: tickCount)
  }
}
