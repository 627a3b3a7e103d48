/// How the text of an option's value becomes a value, and what to say if it does not.
package struct ValueReader<Value: Sendable>: Sendable {
  /// What is wrong with the text, so that "--steps: 'ten' " can stand before it.
  package struct Problem: Error, Equatable {
    package let description: String
  }

  package let read: @Sendable (String) throws(Problem) -> Value
  /// The text that reads as this value, for "(default: …)".
  package let text: @Sendable (Value) -> String
  /// All texts that can be read, if they are few enough to be listed in the help.
  package var choices: [String] = []
}

extension ValueReader where Value == String {
  /// Any text but the empty one, which is nearly always a shell variable without a value.
  package static var text: Self {
    Self { text throws(Problem) in
      guard !text.isEmpty else { throw Problem(description: "is empty") }
      return text
    } text: {
      $0
    }
  }
}

extension ValueReader where Value == Int {
  package static func integer(_ range: some DescribedRange<Int> = Int.min...Int.max) -> Self {
    Self { text throws(Problem) in
      guard let value = Int(text), range.contains(value) else {
        let isLarge = Int(text) == nil && !text.isEmpty && text.allSatisfy(\.isASCIIDigit)
        throw Problem(description: isLarge ? "is too large" : "is not a whole number\(range.phrase)")
      }
      return value
    } text: {
      "\($0)"
    }
  }
}

extension ValueReader where Value == Double {
  package static func number(_ range: some DescribedRange<Double>) -> Self {
    number(range.phrase) { range.contains($0) }
  }

  package static func number(above bound: Double) -> Self {
    number(" above \(shortest(bound))") { $0 > bound }
  }

  private static func number(_ phrase: String, _ isAllowed: @escaping @Sendable (Double) -> Bool) -> Self {
    Self { text throws(Problem) in
      guard let value = Double(text), value.isFinite, isAllowed(value) else {
        throw Problem(description: "is not a number\(phrase)")
      }
      return value
    } text: {
      shortest($0)
    }
  }
}

extension ValueReader where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of `type`, by its raw value.
  package static func choice(of type: Value.Type = Value.self) -> Self {
    let choices = type.allCases.map(\.rawValue)
    return Self(
      read: { text throws(Problem) in
        guard let value = Value(rawValue: text) else {
          throw Problem(description: "is not one of \(choices.joined(separator: ", "))")
        }
        return value
      },
      text: { $0.rawValue }, choices: choices)
  }
}

// MARK: - Ranges that can be put into words

/// A range with a phrase that can follow "a whole number" or "a number".
package protocol DescribedRange<Bound>: RangeExpression, Sendable {
  var phrase: String { get }
}

extension ClosedRange: DescribedRange where Bound: NumberInWords {
  package var phrase: String {
    self == Bound.everything ? "" : " from \(lowerBound.inWords) to \(upperBound.inWords)"
  }
}

extension Range: DescribedRange where Bound: NumberInWords {
  package var phrase: String { " of at least \(lowerBound.inWords) and below \(upperBound.inWords)" }
}

extension PartialRangeFrom: DescribedRange where Bound: NumberInWords {
  package var phrase: String { " of at least \(lowerBound.inWords)" }
}

extension PartialRangeThrough: DescribedRange where Bound: NumberInWords {
  package var phrase: String { " of at most \(upperBound.inWords)" }
}

package protocol NumberInWords: Comparable, Sendable {
  static var everything: ClosedRange<Self> { get }
  var inWords: String { get }
}

extension Int: NumberInWords {
  package static var everything: ClosedRange<Int> { Int.min...Int.max }
  package var inWords: String { "\(self)" }
}

extension Double: NumberInWords {
  package static var everything: ClosedRange<Double> {
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  }
  package var inWords: String { shortest(self) }
}

/// "1" instead of "1.0".
private func shortest(_ number: Double) -> String {
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

extension Character {
  package var isASCIIDigit: Bool { isASCII && isNumber }
}
