import Localization

/// A command line that fits a command's specification; values are looked up by the declarations of their options.
package struct ParsedArguments: Sendable {
  /// The user's.
  package let language: Language
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
      preconditionFailure("'\(specification.name)' does not list <\(argument.description.name[.en])>")
    }
    let words = positionals.dropFirst(position)
    return argument.value(Array(words.prefix(argument.description.count.upperBound)))
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
  package init(
    parsing words: [String], for specification: CommandSpecification, in language: Language = .en
  ) throws(UsageError) {
    self.language = language
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
      throw .unknownOption(parts[0], meant: optionsMeant(by: parts[0]))
    }
    if option.placeholder == nil {
      guard parts.count == 1 else { throw .unexpectedValue(option: option.name) }
      try read("", option)
    } else if parts.count == 2 {
      try read(parts[1], option)
    } else if let next = rest.first, !looksLikeOption(next) {
      try read(next, option)
      rest.removeFirst()
    } else {
      let isValue = rest.first.map { $0 != "--" && specification.option(spelled: optionPart(of: $0)) == nil } ?? false
      throw .missingValue(option: option.label, name: option.name, next: isValue ? rest.first : nil)
    }
  }

  private mutating func read(_ text: String, _ option: OptionDescription) throws(UsageError) {
    do throws(ValueProblem) {
      values[option.name] = try option.read(text)
    } catch {
      throw .invalidValue(option: option.name, value: text, error)
    }
  }

  /// What other programs call so, or else the option whose name is nearly the same.
  private func optionsMeant(by word: String) -> [String] {
    let name = String(word.drop { $0 == "-" })
    let options = specification.options.flatMap(\.options)
    let otherNames = options.map { ($0.name, $0.otherNames) } + [(LanguageOption.name, LanguageOption.otherNames)]
    let known = otherNames.filter { $0.1.contains(name.lowercased().replacing("_", with: "-")) }.map(\.0)
    if !known.isEmpty { return known }
    return suggestion(for: name, among: options.map(\.name) + ["help", LanguageOption.name]).map { [$0] } ?? []
  }

  private func checkPositionals() throws(UsageError) {
    let required = specification.arguments.reduce(0) { $0 + $1.count.lowerBound }
    if positionals.count < required {
      // Only the last argument may stand for several words.
      let missing = specification.arguments[min(positionals.count, specification.arguments.count - 1)]
      throw .missingArgument(missing.name, needed: missing.count.lowerBound)
    }
    let isEndless = specification.arguments.last?.count.upperBound == Int.max
    if !isEndless, positionals.count > specification.arguments.count {
      throw .unexpectedArgument(positionals[specification.arguments.count])
    }
  }
}

/// `-` is standard input, and `-5` a number.
private func looksLikeOption(_ word: String) -> Bool {
  guard word.hasPrefix("-"), word != "-" else { return false }
  let isNumber = Double(word) != nil && word.dropFirst().first.map { $0.isASCIIDigit || $0 == "." } == true
  return !isNumber
}

/// `--name` of `--name=value`.
private func optionPart(of word: String) -> String {
  String(word.prefix { $0 != "=" })
}
