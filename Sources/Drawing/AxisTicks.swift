import Foundation

/// The round values beside an axis, and what is written there.
package struct AxisTicks: Sendable, Equatable {
  package var values: [Double]
  package var labels: [String]
  /// What the axis shows, from one round value to another.
  package var range: ClosedRange<Double>

  package static let none = Self(values: [], labels: [], range: 0...1)

  /// An axis that shows another range, and the ticks in it.
  package func within(_ range: ClosedRange<Double>) -> Self {
    let indices = values.indices.filter { range.contains(values[$0]) }
    return Self(values: indices.map { values[$0] }, labels: indices.map { labels[$0] }, range: range)
  }

  /// Values beyond are no measurements; with them, differences would overflow.
  package static let largestMagnitude = 1e100

  /// Multiples of 1, 2 or 5 times a power of ten, from below a range to above it: as many as possible, but at most
  /// `count`.
  package static func linear(covering range: ClosedRange<Double>, atMost count: Int) -> Self {
    precondition(count >= 3, "a range around a tick has one before it and one behind it")
    let range = widened(range)
    var spacing = Spacing(atMost: (range.upperBound - range.lowerBound) / Double(count))
    while spacing.indices(covering: range).count > count { spacing.increase() }
    let indices = spacing.indices(covering: range)
    let largest = indices.map { abs(spacing.value($0)) }.max() ?? 0
    return Self(
      values: indices.map(spacing.value), labels: indices.map { spacing.label($0, largest: largest) },
      range: spacing.value(indices.lowerBound)...spacing.value(indices.upperBound))
  }

  /// A range in which numbers differ: of a constant, a tenth around it.
  private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let magnitude = max(abs(range.lowerBound), abs(range.upperBound))
    guard magnitude >= 1 / largestMagnitude else { return 0...1 }
    guard range.upperBound - range.lowerBound < magnitude * 1e-9 else { return range }
    return (range.lowerBound - magnitude / 10)...(range.upperBound + magnitude / 10)
  }

  /// From one of 1, 2, 5, 10, … below a range of positive numbers to one above it; a tick at each of these or, if they
  /// are too many, at powers of ten.
  package static func logarithmic(covering range: ClosedRange<Double>, atMost count: Int) -> Self {
    precondition(range.lowerBound > 0, "logarithms are those of positive numbers")
    let range = range.lowerBound < range.upperBound ? range : (range.lowerBound / 1.2)...(range.upperBound * 1.2)
    // One more on either side, as a logarithm may be rounded to the next whole number.
    let exponents = Int(log10(range.lowerBound).rounded(.down)) - 1...Int(log10(range.upperBound).rounded(.up)) + 1
    let all = exponents.flatMap { exponent in [1, 2, 5].map { RoundNumber(factor: $0, exponent: exponent) } }
    let first = all.lastIndex { $0.value <= range.lowerBound } ?? 0
    let last = all.firstIndex { $0.value >= range.upperBound } ?? all.count - 1
    let fine = all[first...last]
    var ticks = Array(fine)
    var stride = 1
    while ticks.count > count {
      ticks = fine.filter { $0.factor == 1 && $0.exponent % stride == 0 }
      stride += 1
    }
    let isPlain = ticks.allSatisfy { (-4..<6).contains($0.exponent) }
    return Self(
      values: ticks.map(\.value), labels: ticks.map { isPlain ? $0.plainLabel : $0.scientificLabel },
      range: all[first].value...all[last].value)
  }
}

/// The distance of two ticks: `factor · 10^exponent`.
private struct Spacing {
  private var factor = 1
  private var exponent: Int

  package init(atMost length: Double) {
    exponent = Int(log10(length).rounded(.down))
  }

  package mutating func increase() {
    (factor, exponent) = factor == 1 ? (2, exponent) : factor == 2 ? (5, exponent) : (1, exponent + 1)
  }

  private var size: Double { value(1) }

  package func indices(covering range: ClosedRange<Double>) -> ClosedRange<Int> {
    // What lies a hair beside a tick is on it: 0.3 / 0.1 is a hair below 3.
    let first = (range.lowerBound / size + 1e-6).rounded(.down)
    let last = (range.upperBound / size - 1e-6).rounded(.up)
    return Int(first)...Int(max(first, last))
  }

  package func value(_ index: Int) -> Double { RoundNumber(factor: factor * index, exponent: exponent).value }

  /// All labels of an axis have the same number of decimals.
  package func label(_ index: Int, largest: Double) -> String {
    guard index != 0 else { return "0" }
    if exponent >= -5, largest < 1e7 {
      return exponent >= 0 ? grouped(Int(value(index))) : String(format: "%.\(-exponent)f", value(index))
    }
    let leading = Int(log10(largest).rounded(.down))
    let mantissa = RoundNumber(factor: factor * index, exponent: exponent - leading).value
    return String(format: "%.\(max(0, leading - exponent))fe%d", mantissa, leading)
  }
}

/// A number that is written with few digits.
private struct RoundNumber {
  package let factor: Int
  package let exponent: Int

  /// The nearest number: a division by a power of ten is rounded once, a multiplication with 0.001 twice.
  package var value: Double {
    exponent >= 0 ? Double(factor) * pow(10, Double(exponent)) : Double(factor) / pow(10, Double(-exponent))
  }

  package var plainLabel: String { exponent < 0 ? String(format: "%.\(-exponent)f", value) : grouped(Int(value)) }
  package var scientificLabel: String { "\(factor)e\(exponent)" }
}

/// `12,000`.
package func grouped(_ number: Int) -> String {
  var digits = Array(String(number.magnitude))
  for position in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: position) }
  return (number < 0 ? "-" : "") + String(digits)
}
