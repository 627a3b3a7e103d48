/// A command line that fits a command's specification; values are looked up by the declarations of their options.
package struct ParsedArguments: Sendable {
  private let specification: CommandSpecification
  private var values: [String: any Sendable] = [:]
  private var positionals: [String] = []

  /// The value of an option, or its default.
  package subscript<Value>(_ option: Option<Value>) -> Value {
    value(of: option.description) ?? option.absentValue
  }

  /// Whether a flag was given.
  package subscript(_ flag: Flag) -> Bool {
    value(of: flag.description) ?? false
  }

  /// The value of a positional argument.
  package subscript<Value>(_ argument: Argument<Value>) -> Value {
    guard let position = specification.arguments.firstIndex(where: { $0.name == argument.description.name }) else {
      preconditionFailure("'\(specification.name)' does not list <\(argument.description.name)> in its specification")
    }
    let words = positionals.dropFirst(position)
    return argument.value(Array(words.prefix(argument.description.count.upperBound)))
  }

  /// Whether the user gave the option, even if it is the default value.
  package func contains(_ option: some OptionDeclaration) -> Bool {
    values[option.description.name] != nil
  }

  private func value<Value>(of option: OptionDescription) -> Value? {
    precondition(
      specification.option(named: option.name) != nil,
      "'\(specification.name)' does not list --\(option.name) in its specification")
    guard let value = values[option.name] else { return nil }
    guard let typed = value as? Value else { preconditionFailure("--\(option.name) is declared twice, with two types") }
    return typed
  }
}

// MARK: - Parsing

extension ParsedArguments {
  /// Sorts the words after the command's name into options and arguments.
  ///
  /// Options and arguments may be mixed. `--` ends the options. `-` alone (standard input) and negative numbers are no
  /// options; other values that start with a dash can be given as `--option=-value`.
  ///
  /// - Throws: `UsageError`.
  package init(parsing words: [String], for specification: CommandSpecification) throws(UsageError) {
    self.specification = specification
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        positionals += rest
        rest = []
      } else if looksLikeOption(word) {
        try parseOption(word, &rest)
      } else {
        positionals.append(word)
      }
    }
    try checkPositionals()
  }

  private mutating func parseOption(_ word: String, _ rest: inout ArraySlice<String>) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let option = specification.option(spelled: parts[0]) else {
      throw unknownOption(parts[0])
    }
    if option.placeholder == nil {
      guard parts.count == 1 else { throw UsageError("--\(option.name) takes no value") }
      values[option.name] = try option.read("")
    } else if parts.count == 2 {
      values[option.name] = try option.read(parts[1])
    } else if let next = rest.first, !looksLikeOption(next) {
      values[option.name] = try option.read(next)
      rest.removeFirst()
    } else {
      throw missingValue(of: option, before: rest.first)
    }
  }

  private func checkPositionals() throws(UsageError) {
    let required = specification.arguments.reduce(0) { $0 + $1.count.lowerBound }
    if positionals.count < required {
      // Only the last argument may stand for several words.
      let missing = specification.arguments[min(positionals.count, specification.arguments.count - 1)]
      let all = missing.count.lowerBound
      let count = all > 1 ? " (at least \(all) are needed)" : ""
      throw UsageError("missing argument <\(missing.name)>\(count)")
    }
    let isEndless = specification.arguments.last?.count.upperBound == Int.max
    if !isEndless, positionals.count > specification.arguments.count {
      throw UsageError("unexpected argument '\(positionals[specification.arguments.count])'")
    }
  }
}

// MARK: - Messages

extension ParsedArguments {
  private func unknownOption(_ word: String) -> UsageError {
    let name = String(word.drop { $0 == "-" })
    let known = specification.options.flatMap(\.options).map(\.name) + ["help"]
    if let suggestion = suggestion(for: name, among: known) {
      return UsageError("unknown option \(word); did you mean --\(suggestion)?")
    }
    // A sentence of a dialogue, or a file name.
    let hint = word.hasPrefix("--") ? "" : "; put -- before arguments that start with a dash"
    return UsageError("unknown option \(word)\(hint)")
  }

  private func missingValue(of option: OptionDescription, before next: String?) -> UsageError {
    var message = "missing value: \(option.label)"
    if let next, next != "--", specification.option(named: optionName(next)) == nil {
      message += "; write --\(option.name)=\(next) if '\(next)' is the value"
    }
    return UsageError(message)
  }
}

/// `-` is standard input, and `-5` a number.
private func looksLikeOption(_ word: String) -> Bool {
  guard word.hasPrefix("-"), word != "-" else { return false }
  let isNumber = Double(word) != nil && word.dropFirst().first.map { $0.isASCIIDigit || $0 == "." } == true
  return !isNumber
}

private func optionName(_ word: String) -> String {
  String(word.drop { $0 == "-" }.prefix { $0 != "=" })
}
