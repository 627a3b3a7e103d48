import Localization

/// `--name VALUE`. Declared once, and given to `ParsedArguments` to get the value:
///
///     static let steps = Option("steps", Placeholder.count, TrainHelp.steps, .integer(1...), default: 1000)
///     let count = arguments[Self.steps]  // Int
///
/// Without a default it is an `Option<Int?>`, and `nil` if it is not given. If it is given twice, the last one counts,
/// so that a script can let its user override its own options.
package struct Option<Value: Sendable>: OptionDeclaration {
  package let description: OptionDescription
  package let absentValue: Value

  /// - Parameters:
  ///   - short: a letter that can be typed instead, after one dash.
  ///   - alsoCalled: what other programs call it: `--lr` is answered with "did you mean --learning-rate?".
  package init(
    _ name: String, short: Character? = nil, alsoCalled others: [String] = [], _ placeholder: Text, _ help: Text,
    _ reader: ValueReader<Value>, default value: Value
  ) {
    absentValue = value
    description = OptionDescription(
      name: name, short: short, otherNames: others, placeholder: placeholder, help: help, choices: reader.choices,
      whenAbsent: Text(verbatim: reader.text(value)),
      read: { text throws(ValueProblem) in try reader.read(text) })
  }

  /// - Parameter whenAbsent: what happens without the option, for the help: "(default: chosen by the corpus's size)".
  package init<Given>(
    _ name: String, short: Character? = nil, alsoCalled others: [String] = [], _ placeholder: Text, _ help: Text,
    _ reader: ValueReader<Given>, whenAbsent: Text? = nil
  ) where Value == Given? {
    absentValue = nil
    description = OptionDescription(
      name: name, short: short, otherNames: others, placeholder: placeholder, help: help, choices: reader.choices,
      whenAbsent: whenAbsent,
      read: { text throws(ValueProblem) in Value.some(try reader.read(text)) })
  }
}

/// `--name`: false unless it is given.
package struct Flag: OptionDeclaration {
  package let description: OptionDescription

  package init(_ name: String, alsoCalled others: [String] = [], _ help: Text) {
    description = OptionDescription(
      name: name, short: nil, otherNames: others, placeholder: nil, help: help, choices: [], whenAbsent: nil,
      read: { _ in true })
  }
}

/// A word of the command line without a name: an `Argument<String>` must be given, an `Argument<String?>` can be, and
/// of an `Argument<[String]>` there may be many.
package struct Argument<Value: Sendable>: ArgumentDeclaration {
  package let description: ArgumentDescription
  package let value: @Sendable ([String]) -> Value
}

extension Argument where Value == String {
  package init(_ name: Text, _ help: Text) {
    description = ArgumentDescription(name: name, help: help, count: 1...1)
    value = { $0[0] }
  }
}

extension Argument where Value == String? {
  package init(_ name: Text, _ help: Text) {
    description = ArgumentDescription(name: name, help: help, count: 0...1)
    value = \.first
  }
}

extension Argument where Value == [String] {
  package init(_ name: Text, _ help: Text, count: PartialRangeFrom<Int>) {
    description = ArgumentDescription(name: name, help: help, count: count.lowerBound...Int.max)
    value = { $0 }
  }
}
