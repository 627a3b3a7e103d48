/// `--name VALUE`. Declared once, and given to `ParsedArguments` to get the value:
///
///     static let steps = Option("steps", "N", "Stop after this many steps.", .integer(1...), default: 1000)
///     let count = arguments[Self.steps]  // Int
///
/// Without a default it is an `Option<Int?>`, and `nil` if it is not given. If it is given twice, the last one counts, so that
/// a script can let its user override its own options.
struct Option<Value: Sendable>: OptionDeclaration {
  let description: OptionDescription
  let absentValue: Value

  init(_ name: String, _ placeholder: String, _ help: String, _ reader: ValueReader<Value>, default value: Value) {
    self.init(name, placeholder, help, reader, absentValue: value, whenAbsent: reader.text(value)) { $0 }
  }

  /// - Parameter whenAbsent: what happens without the option, for the help: "(default: chosen by the corpus's size)".
  init<Given>(
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
struct Flag: OptionDeclaration {
  let description: OptionDescription

  init(_ name: String, _ help: String) {
    description = OptionDescription(
      name: name, placeholder: nil, help: help, choices: [], whenAbsent: nil, read: { _ in true })
  }
}

/// A word of the command line without a name: an `Argument<String>` must be given, an `Argument<String?>` can be, and of an
/// `Argument<[String]>` there may be many.
struct Argument<Value: Sendable>: ArgumentDeclaration {
  let description: ArgumentDescription
  let value: @Sendable ([String]) -> Value
}

extension Argument where Value == String {
  init(_ name: String, _ help: String) {
    description = ArgumentDescription(name: name, help: help, count: 1...1)
    value = { $0[0] }
  }
}

extension Argument where Value == String? {
  init(_ name: String, _ help: String) {
    description = ArgumentDescription(name: name, help: help, count: 0...1)
    value = \.first
  }
}

extension Argument where Value == [String] {
  init(_ name: String, _ help: String, count: PartialRangeFrom<Int>) {
    description = ArgumentDescription(name: name, help: help, count: count.lowerBound...Int.max)
    value = { $0 }
  }
}

// MARK: - What parser and help need to know

protocol OptionDeclaration: Sendable {
  var description: OptionDescription { get }
}

struct OptionDescription: Sendable {
  let name: String
  /// What the help shows for the value; nil for a flag.
  let placeholder: String?
  let help: String
  let choices: [String]
  let whenAbsent: String?
  let read: @Sendable (String) throws(UsageError) -> any Sendable

  /// The option as it is typed: `--output`, and for that one `-o`, too, as people are used to it.
  var spellings: [String] { (name == "output" ? ["-o"] : []) + ["--\(name)"] }

  var label: String { spellings.joined(separator: ", ") + (placeholder.map { " \($0)" } ?? "") }
}

protocol ArgumentDeclaration: Sendable {
  var description: ArgumentDescription { get }
}

struct ArgumentDescription: Sendable {
  let name: String
  let help: String
  let count: ClosedRange<Int>

  /// `<file>`, `[<file>]`, `<file> ...` or `[<file> ...]`.
  var label: String {
    let label = "<\(name)>" + (count.upperBound > 1 ? " ..." : "")
    return count.lowerBound == 0 ? "[\(label)]" : label
  }
}
