/// How the text of an option's value becomes a value.
package struct ValueReader<Value: Sendable>: Sendable {
  package let read: @Sendable (String) throws(ValueProblem) -> Value
  /// The text that reads as this value, for "(default: …)".
  package let text: @Sendable (Value) -> String
  /// All texts that can be read, if they are few enough to be listed in the help.
  package var choices: [String] = []

  package init(
    read: @escaping @Sendable (String) throws(ValueProblem) -> Value, text: @escaping @Sendable (Value) -> String,
    choices: [String] = []
  ) {
    self.read = read
    self.text = text
    self.choices = choices
  }
}

extension ValueReader where Value == String {
  /// Any text but the empty one, which is nearly always a shell variable without a value.
  package static var text: Self {
    Self { text throws(ValueProblem) in
      guard !text.isEmpty else { throw ValueProblem.empty }
      return text
    } text: {
      $0
    }
  }
}

extension ValueReader where Value == Int {
  package static func integer(_ range: some DescribedRange<Int> = Int.min...Int.max) -> Self {
    Self { text throws(ValueProblem) in
      guard let value = Int(text), range.contains(value) else {
        let isLarge = Int(text) == nil && !text.isEmpty && text.allSatisfy(\.isASCIIDigit)
        throw isLarge ? ValueProblem.tooLarge : .notAnInteger(range.numberBounds)
      }
      return value
    } text: {
      "\($0)"
    }
  }
}

extension ValueReader where Value == Double {
  package static func number(_ range: some DescribedRange<Double>) -> Self {
    number(range.numberBounds) { range.contains($0) }
  }

  package static func number(above bound: Double) -> Self {
    number(.above(bound.asTyped)) { $0 > bound }
  }

  private static func number(_ bounds: NumberBounds, _ isAllowed: @escaping @Sendable (Double) -> Bool) -> Self {
    Self { text throws(ValueProblem) in
      if let value = Double(text), value.isFinite, isAllowed(value) { return value }
      let meant = text.replacing(",", with: ".")
      let isComma = meant != text && Double(meant).map(isAllowed) ?? false
      throw isComma ? ValueProblem.decimalComma(meant: meant) : .notANumber(bounds)
    } text: {
      $0.asTyped
    }
  }
}

extension ValueReader where Value: CaseIterable & RawRepresentable<String> {
  /// One of the cases of `type`, by its raw value.
  package static func choice(of type: Value.Type = Value.self) -> Self {
    let choices = type.allCases.map(\.rawValue)
    return Self(
      read: { text throws(ValueProblem) in
        guard let value = Value(rawValue: text) else {
          throw ValueProblem.notOneOf(choices)
        }
        return value
      },
      text: { $0.rawValue }, choices: choices)
  }
}

// MARK: - Ranges that can be told

/// A range of numbers that an error message can name.
package protocol DescribedRange<Bound>: RangeExpression, Sendable {
  var numberBounds: NumberBounds { get }
}

extension ClosedRange: DescribedRange where Bound: TypedNumber {
  package var numberBounds: NumberBounds {
    self == Bound.everything ? .all : .between(lowerBound.asTyped, and: upperBound.asTyped)
  }
}

extension Range: DescribedRange where Bound: TypedNumber {
  package var numberBounds: NumberBounds { .atLeastAndBelow(lowerBound.asTyped, upperBound.asTyped) }
}

extension PartialRangeFrom: DescribedRange where Bound: TypedNumber {
  package var numberBounds: NumberBounds { .atLeast(lowerBound.asTyped) }
}

extension PartialRangeThrough: DescribedRange where Bound: TypedNumber {
  package var numberBounds: NumberBounds { .atMost(upperBound.asTyped) }
}

/// A number as a user would type it.
package protocol TypedNumber: Comparable, Sendable {
  static var everything: ClosedRange<Self> { get }
  var asTyped: String { get }
}

extension Int: TypedNumber {
  package static var everything: ClosedRange<Int> { Int.min...Int.max }
  package var asTyped: String { "\(self)" }
}

extension Double: TypedNumber {
  package static var everything: ClosedRange<Double> {
    -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  }
  /// "1" instead of "1.0".
  package var asTyped: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Character {
  package var isASCIIDigit: Bool { isASCII && isNumber }
}
