import Localization

// What parser and help need to know of a declaration.

package protocol OptionDeclaration: Sendable {
  var description: OptionDescription { get }
}

package struct OptionDescription: Sendable {
  package let name: String
  package let short: Character?
  /// What other programs call it.
  package let otherNames: [String]
  /// What the help shows for the value; nil for a flag.
  package let placeholder: Text?
  package let help: Text
  package let choices: [String]
  package let whenAbsent: Text?
  package let read: @Sendable (String) throws(ValueProblem) -> any Sendable

  /// The option as it is typed: `-o` and `--output`.
  package var spellings: [String] { (short.map { ["-\($0)"] } ?? []) + ["--\(name)"] }

  /// `-o, --output FILE`.
  package var label: Text {
    Text(verbatim: spellings.joined(separator: ", "))
      + (placeholder.map { Text(verbatim: " ") + $0 } ?? Text(verbatim: ""))
  }
}

package protocol ArgumentDeclaration: Sendable {
  var description: ArgumentDescription { get }
}

package struct ArgumentDescription: Sendable {
  package let name: Text
  package let help: Text
  package let count: ClosedRange<Int>

  /// `<file>`, `[<file>]`, `<file> ...` or `[<file> ...]`.
  package var label: Text {
    Text { language in
      let label = "<\(name[language])>" + (count.upperBound > 1 ? " ..." : "")
      return count.lowerBound == 0 ? "[\(label)]" : label
    }
  }
}
