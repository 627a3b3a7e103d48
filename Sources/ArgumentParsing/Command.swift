import Localization

/// A subcommand. It declares its options as static constants, lists them in its specification, reads them in its
/// initializer (where it also checks what one option alone cannot know, throwing `UsageError`), and works in `run`.
package protocol Command: Sendable {
  static var specification: CommandSpecification { get }
  init(_ arguments: ParsedArguments) throws
  func run() throws
}

/// What a command is called and what it accepts: everything that its parser and its help need.
package struct CommandSpecification: Sendable {
  package let name: String
  /// One sentence, for the list of commands and the top of the help.
  package let summary: Text
  /// Paragraphs for the help, separated by blank lines.
  package let discussion: Text
  package let arguments: [ArgumentDescription]
  /// Under their headings, in the order of the help. `--help` and `--lang` are always there.
  package let options: [(heading: Text, options: [OptionDescription])]
  package let tables: [HelpTable]
  /// Command lines, each with a sentence about it.
  package let examples: [(command: String, explanation: Text)]

  package init(
    _ name: String, summary: Text, discussion: Text = Text(verbatim: ""), arguments: [any ArgumentDeclaration] = [],
    options: KeyValuePairs<Text, [any OptionDeclaration]> = [:], tables: [HelpTable] = [],
    examples: KeyValuePairs<String, Text> = [:]
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.arguments = arguments.map(\.description)
    self.options = options.map { ($0.key, $0.value.map(\.description)) }
    self.tables = tables
    self.examples = examples.map { ($0.key, $0.value) }
    checkDeclarations()
  }

  package func option(named name: String) -> OptionDescription? {
    options.lazy.flatMap(\.options).first { $0.name == name }
  }

  /// - Parameter spelling: with its dashes.
  package func option(spelled spelling: String) -> OptionDescription? {
    options.lazy.flatMap(\.options).first { $0.spellings.contains(spelling) }
  }

  /// Mistakes in the program, not of the user.
  private func checkDeclarations() {
    let names = options.flatMap(\.options).map(\.name)
    for name in names {
      let isKebabCase = name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
      precondition(isKebabCase && !name.hasPrefix("-"), "option --\(name) must be kebab-case")
      precondition(!["help", "lang"].contains(name), "--\(name) is always there")
    }
    precondition(Set(names).count == names.count, "command '\(name)' declares an option twice")
    precondition(
      arguments.dropLast().allSatisfy { $0.count == 1...1 }, "only the last argument may be optional or repeated")
  }
}
