import ArgumentParsing
import Console
import Localization
import Wording

/// Lays out the help of a command, or of the program, for a language and a window.
struct HelpText {
  let language: Language
  let width: Int

  /// - Parameter width: the window's columns. Beyond 80, lines are hard to read; below 40, most words would be alone.
  init(language: Language, width: Int = 80) {
    self.language = language
    self.width = min(80, max(40, width))
  }

  func text(for command: CommandSpecification, program: String) -> String {
    var sections = paragraphs(HelpWording.overview, command.summary) + paragraphs(command.discussion)
    sections += paragraphs(HelpWording.usage, Self.usage(of: command, program: program).line)
    sections += list(HelpWording.arguments, command.arguments.map { ("<\($0.name[language])>", $0.help[language]) })
    for (heading, options) in command.options {
      let entries = options.map { ($0.label[language], explanation(of: $0)) }
      sections += list(heading, entries + (isCommon(heading) ? common : []))
    }
    if !command.options.contains(where: { isCommon($0.heading) }) {
      sections += list(HelpWording.options, common)
    }
    return joined(sections + command.tables.map(table) + examples(command.examples))
  }

  func text(for program: Program) -> String {
    var sections = paragraphs(HelpWording.overview, program.overview)
    sections += paragraphs(HelpWording.usage, Self.usage(program.name))
    for (heading, commands) in program.commands {
      sections += list(heading, commands.map { ($0.specification.name, $0.specification.summary[language]) })
    }
    sections += list(HelpWording.options, [("--version", HelpWording.version[language])] + common)
    return joined(sections + paragraphs(HelpWording.seeCommandHelp(program.name)))
  }

  /// The help of the commands that share a first word.
  func text(forFamily word: String, of program: Program) -> String {
    let name = "\(program.name) \(word)"
    let members = program.types.map { $0.specification }.filter { $0.name.hasPrefix("\(word) ") }
    return joined(
      paragraphs(HelpWording.usage, Self.usage(name))
        + list(HelpWording.commands, members.map { ($0.name, $0.summary[language]) })
        + paragraphs(HelpWording.seeCommandHelp(name)))
  }

  /// `transformer <command> [options]`.
  static func usage(_ program: String) -> Text {
    [Text(verbatim: program), HelpWording.command, HelpWording.someOptions].joined(separator: " ")
  }

  /// `transformer train`, and `transformer train <corpus> [options]`.
  static func usage(of command: CommandSpecification, program: String) -> (command: String, line: Text) {
    let name = "\(program) \(command.name)"
    let parts = [Text(verbatim: name)] + command.arguments.map(\.label) + [HelpWording.someOptions]
    return (name, parts.joined(separator: " "))
  }

  // MARK: - Entries

  /// Whether what every command has belongs under the heading.
  private func isCommon(_ heading: Text) -> Bool { heading[.en] == HelpWording.options[.en] }

  /// What every command has, and the program too.
  private var common: [(label: String, explanation: String)] {
    let languageWhenAbsent = HelpWording.whenAbsent(HelpWording.languageWhenAbsent)[language]
    return [
      ("--lang \(Placeholder.language[language])", "\(HelpWording.language[language]) (\(languageWhenAbsent))"),
      ("-h, --help", HelpWording.help[language]),
    ]
  }

  /// The help of an option, with its values and default in parentheses.
  private func explanation(of option: OptionDescription) -> String {
    var notes: [Text] = []
    if !option.choices.isEmpty { notes.append(HelpWording.values(option.choices)) }
    if let value = option.whenAbsent { notes.append(HelpWording.whenAbsent(value)) }
    let help = option.help[language]
    return notes.isEmpty ? help : "\(help) (\(notes.joined(separator: "; ")[language]))"
  }
}

// MARK: - Layout

extension HelpText {
  /// Where the explanations start: beside the labels, or in a narrow window below them.
  private var indent: Int { width >= 60 ? 26 : 6 }

  private func joined(_ sections: [String]) -> String { sections.joined(separator: "\n\n") + "\n" }

  private func paragraphs(_ heading: Text, _ text: Text) -> [String] {
    paragraphs(Text { "\(heading[$0]): \(text[$0])" })
  }

  /// The paragraphs of a text, which blank lines separate.
  private func paragraphs(_ text: Text) -> [String] {
    text[language].split(separator: "\n\n").map { wrapped(String($0), width: width).joined(separator: "\n") }
  }

  private func list(_ heading: Text, _ entries: [(label: String, explanation: String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return [
      (["\(heading[language]):"] + entries.flatMap { lines(of: $0.label, $0.explanation) }).joined(separator: "\n")
    ]
  }

  private func table(_ table: HelpTable) -> String {
    let introduction = wrapped(table.introduction[language], width: width - 2).map { "  \($0)" }
    let lines = TableLayout(table, in: language, width: width).lines
    return (["\(table.heading[language]):"] + introduction + lines).joined(separator: "\n")
  }

  private func examples(_ examples: [(command: String, explanation: Text)]) -> [String] {
    guard !examples.isEmpty else { return [] }
    let lines = examples.flatMap { command, explanation in
      // A command line is not wrapped: it is there to be copied.
      ["  \(command)"] + wrapped(explanation[language], width: width - 6).map { "      \($0)" }
    }
    return [(["\(HelpWording.examples[language]):"] + lines).joined(separator: "\n")]
  }

  /// The label at the left, the explanation at the right, starting on a line of its own behind a long label.
  private func lines(of label: String, _ explanation: String) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines = wrapped(explanation, width: width - indent).map { margin + $0 }
    if label.count + 4 <= indent, !lines.isEmpty {
      lines[0] = "  \(label)" + lines[0].dropFirst(label.count + 2)
    } else {
      lines.insert(contentsOf: wrapped(label, width: width - 2).map { "  \($0)" }, at: 0)
    }
    return lines
  }
}
