/// The help of a command, or of the program, as one text of 80 columns.
package struct HelpText {
  private static let width = 80
  /// Where the explanations start.
  private static let indent = 26

  private var sections: [String] = []

  /// The whole text, with a line break at its end.
  package var text: String { sections.joined(separator: "\n\n") + "\n" }

  package init(for command: CommandSpecification, program: String) {
    addParagraphs("OVERVIEW: \(command.summary)\n\n\(command.discussion)")
    addParagraphs("USAGE: \(command.usage(program: program))")
    addList("ARGUMENTS", command.arguments.map { ("<\($0.name)>", $0.help) })
    let helpOption = [("-h, --help", "Show this help.")]
    for (heading, options) in command.options {
      let entries = options.map { ($0.label, Self.explanation(of: $0)) }
      addList(heading, entries + (heading == "OPTIONS" ? helpOption : []))
    }
    if !command.options.contains(where: { $0.heading == "OPTIONS" }) { addList("OPTIONS", helpOption) }
    addExamples(command.examples)
  }

  package init(for program: Program) {
    addParagraphs("OVERVIEW: \(program.overview)")
    addParagraphs("USAGE: \(program.usage)")
    for (heading, commands) in program.commands {
      addList(heading, commands.map { ($0.specification.name, $0.specification.summary) })
    }
    addList("OPTIONS", [("--version", "Show the version."), ("-h, --help", "Show this help.")])
    addParagraphs("See '\(program.name) <command> --help' for the options of a command.")
  }

  /// The help of the commands that share a first word.
  package init(forFamily word: String, _ commands: [CommandSpecification], program: String) {
    addParagraphs("USAGE: \(program) \(word) <command> [options]")
    addList("COMMANDS", commands.map { ($0.name, $0.summary) })
    addParagraphs("See '\(program) \(word) <command> --help' for the options of a command.")
  }

  /// The help of an option, with its values and default in parentheses.
  private static func explanation(of option: OptionDescription) -> String {
    var notes: [String] = []
    if !option.choices.isEmpty { notes.append("values: \(option.choices.joined(separator: ", "))") }
    if let value = option.whenAbsent { notes.append("default: \(value)") }
    return notes.isEmpty ? option.help : "\(option.help) (\(notes.joined(separator: "; ")))"
  }
}

extension HelpText {
  /// Adds the paragraphs of a text that are separated by blank lines.
  private mutating func addParagraphs(_ text: String) {
    for paragraph in text.split(separator: "\n\n") {
      sections.append(wrapped(String(paragraph), width: Self.width).joined(separator: "\n"))
    }
  }

  private mutating func addList(_ heading: String, _ entries: [(label: String, explanation: String)]) {
    guard !entries.isEmpty else { return }
    let lines = entries.flatMap { Self.lines(of: $0.label, $0.explanation) }
    sections.append(([heading + ":"] + lines).joined(separator: "\n"))
  }

  private mutating func addExamples(_ examples: [(command: String, explanation: String)]) {
    guard !examples.isEmpty else { return }
    let lines = examples.flatMap { command, explanation in
      // A command line is not wrapped: it is there to be copied.
      ["  \(command)"] + wrapped(explanation, width: Self.width - 6).map { "      \($0)" }
    }
    sections.append((["EXAMPLES:"] + lines).joined(separator: "\n"))
  }

  /// The label at the left, the explanation at the right, starting on a line of its own behind a long label.
  private static func lines(of label: String, _ explanation: String) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines = wrapped(explanation, width: width - indent).map { margin + $0 }
    if label.count + 4 <= indent, !lines.isEmpty {
      lines[0] = "  \(label)" + lines[0].dropFirst(label.count + 2)
    } else {
      lines.insert("  \(label)", at: 0)
    }
    return lines
  }
}

/// Breaks a text at spaces into lines of at most `width` characters; a longer word gets a line of its own.
package func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}
