/// `--name VALUE`. Declared once, and given to `ParsedArguments` to get the value:
///
///     static let steps = Option("steps", "N", "Stop after this many steps.", .integer(1...), default: 1000)
///     let count = arguments[Self.steps]  // Int
///
/// Without a default it is an `Option<Int?>`, and `nil` if it is not given. If it is given twice, the last one counts, so that
/// a script can let its user override its own options.
package struct Option<Value: Sendable>: OptionDeclaration {
  package let description: OptionDescription
  package let absentValue: Value

  package init(
    _ name: String, _ placeholder: String, _ help: String, _ reader: ValueReader<Value>, default value: Value
  ) {
    self.init(name, placeholder, help, reader, absentValue: value, whenAbsent: reader.text(value)) { $0 }
  }

  /// - Parameter whenAbsent: what happens without the option, for the help: "(default: chosen by the corpus's size)".
  package init<Given>(
    _ name: String, _ placeholder: String, _ help: String, _ reader: ValueReader<Given>, whenAbsent: String? = nil
  ) where Value == Given? {
    self.init(name, placeholder, help, reader, absentValue: nil, whenAbsent: whenAbsent) { $0 }
  }

  private init<Given>(
    _ name: String, _ placeholder: String, _ help: String, _ reader: ValueReader<Given>, absentValue: Value,
    whenAbsent: String?, _ wrap: @escaping @Sendable (Given) -> Value
  ) {
    self.absentValue = absentValue
    description = OptionDescription(
      name: name, placeholder: placeholder, help: help, choices: reader.choices, whenAbsent: whenAbsent,
      read: { text throws(UsageError) in
        do throws(ValueReader<Given>.Problem) {
          return wrap(try reader.read(text))
        } catch {
          throw UsageError("--\(name): '\(text)' \(error.description)")
        }
      })
  }
}

/// `--name`: false unless it is given.
package struct Flag: OptionDeclaration {
  package let description: OptionDescription

  package init(_ name: String, _ help: String) {
    description = OptionDescription(
      name: name, placeholder: nil, help: help, choices: [], whenAbsent: nil, read: { _ in true })
  }
}

/// A word of the command line without a name: an `Argument<String>` must be given, an `Argument<String?>` can be, and of an
/// `Argument<[String]>` there may be many.
package struct Argument<Value: Sendable>: ArgumentDeclaration {
  package let description: ArgumentDescription
  package let value: @Sendable ([String]) -> Value
}

extension Argument where Value == String {
  package init(_ name: String, _ help: String) {
    description = ArgumentDescription(name: name, help: help, count: 1...1)
    value = { $0[0] }
  }
}

extension Argument where Value == String? {
  package init(_ name: String, _ help: String) {
    description = ArgumentDescription(name: name, help: help, count: 0...1)
    value = \.first
  }
}

extension Argument where Value == [String] {
  package init(_ name: String, _ help: String, count: PartialRangeFrom<Int>) {
    description = ArgumentDescription(name: name, help: help, count: count.lowerBound...Int.max)
    value = { $0 }
  }
}

// MARK: - What parser and help need to know

package protocol OptionDeclaration: Sendable {
  var description: OptionDescription { get }
}

package struct OptionDescription: Sendable {
  package let name: String
  /// What the help shows for the value; nil for a flag.
  package let placeholder: String?
  package let help: String
  package let choices: [String]
  package let whenAbsent: String?
  package let read: @Sendable (String) throws(UsageError) -> any Sendable

  /// The option as it is typed: `--output`, and for that one `-o`, too, as people are used to it.
  package var spellings: [String] { (name == "output" ? ["-o"] : []) + ["--\(name)"] }

  package var label: String { spellings.joined(separator: ", ") + (placeholder.map { " \($0)" } ?? "") }
}

package protocol ArgumentDeclaration: Sendable {
  var description: ArgumentDescription { get }
}

package struct ArgumentDescription: Sendable {
  package let name: String
  package let help: String
  package let count: ClosedRange<Int>

  /// `<file>`, `[<file>]`, `<file> ...` or `[<file> ...]`.
  package var label: String {
    let label = "<\(name)>" + (count.upperBound > 1 ? " ..." : "")
    return count.lowerBound == 0 ? "[\(label)]" : label
  }
}
