import Console

#if canImport(Glibc)
  // C's `stdout` is a variable; this program never assigns it.
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The program: its commands, its general help, and the one place where errors are printed.
///
/// A command's name may be two words, such as `corpus check`; commands with the same first word are a family.
package struct Program: Sendable {
  package let name: String
  package let version: String
  /// Paragraphs for the general help, separated by blank lines.
  package let overview: String
  /// Under their headings, in the order of the help.
  package let commands: KeyValuePairs<String, [any Command.Type]>

  package init(name: String, version: String, overview: String, commands: KeyValuePairs<String, [any Command.Type]>) {
    self.name = name
    self.version = version
    self.overview = overview
    self.commands = commands
  }

  package var usage: String { "\(name) <command> [options]" }

  /// Runs the command that the process's arguments ask for, and ends the process.
  package func main(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) -> Never {
    // Some callers start their children with the signal ignored; then `… | head -1` would not end the program.
    signal(SIGPIPE, SIG_DFL)
    var code = run(arguments)
    if fflush(stdout) != 0 || ferror(stdout) != 0 {
      Terminal.error.write("Error: standard output cannot be written: \(String(cString: strerror(errno)))\n")
      if code == .success { code = .inputOutput }
    }
    exit(code.rawValue)
  }

  /// Runs a command; its errors are printed, not thrown.
  package func run(
    _ arguments: [String], output: (String) -> Void = { print($0, terminator: "") },
    errors: (String) -> Void = Terminal.error.write
  ) -> ExitCode {
    var words = arguments[...]
    guard let first = words.popFirst() else {
      // Not a success: a script whose variable is empty must notice.
      errors(HelpText(for: self).text)
      return .usage
    }
    switch first {
    case "-h", "--help", "help":
      return help(for: words.filter { !isHelpOption($0) }, output: output, errors: errors)
    case "--version":
      output("\(name) \(version)\n")
      return .success
    default:
      let wantsHelp = words.prefix { $0 != "--" }.contains(where: isHelpOption)
      guard let command = takeCommand(from: &words, first) else {
        if wantsHelp { return help(for: [first] + words.filter { !isHelpOption($0) }, output: output, errors: errors) }
        return reportUnknownCommand([first] + words, to: errors)
      }
      if wantsHelp {
        output(HelpText(for: command.specification, program: name).text)
        return .success
      }
      return run(command, Array(words), errors: errors)
    }
  }

  private func run(_ command: any Command.Type, _ words: [String], errors: (String) -> Void) -> ExitCode {
    let specification = command.specification
    do {
      try command.init(try ParsedArguments(parsing: words, for: specification)).run()
      return .success
    } catch let error as UsageError {
      errors(
        """
        Error: \(error)
        Usage: \(specification.usage(program: name))
        See '\(name) \(specification.name) --help'.

        """)
      return .usage
    } catch let error as any ReportedError {
      let message = "\(error)"
      if !message.isEmpty { errors("Error: \(message)\n") }
      return error.exitCode
    } catch {
      errors("Error: \(error)\n")
      return .internalError
    }
  }

  private func command(named name: String) -> (any Command.Type)? {
    commands.lazy.flatMap(\.value).first { $0.specification.name == name }
  }

  /// The command that the first word, or the first two, name; its second word is removed from the rest.
  private func takeCommand(from rest: inout ArraySlice<String>, _ first: String) -> (any Command.Type)? {
    if let command = command(named: first) { return command }
    guard let second = rest.first, let command = command(named: "\(first) \(second)") else { return nil }
    rest.removeFirst()
    return command
  }

  /// The commands whose names begin with a word.
  private func family(_ word: String) -> [any Command.Type] {
    commands.flatMap(\.value).filter { $0.specification.name.hasPrefix("\(word) ") }
  }

  private func help(for words: [String], output: (String) -> Void, errors: (String) -> Void) -> ExitCode {
    guard let first = words.first else {
      output(HelpText(for: self).text)
      return .success
    }
    var rest = words.dropFirst()
    if let command = takeCommand(from: &rest, first) {
      output(HelpText(for: command.specification, program: name).text)
    } else if words.count == 1, !family(first).isEmpty {
      output(HelpText(forFamily: first, family(first).map { $0.specification }, program: name).text)
    } else {
      return reportUnknownCommand(words, to: errors)
    }
    return .success
  }

  private func reportUnknownCommand(_ words: [String], to errors: (String) -> Void) -> ExitCode {
    let first = words[0]
    let members = family(first)
    var message: String
    if first.hasPrefix("-") {
      message = "unknown option \(first); a command must come first"
    } else if !members.isEmpty {
      let names = members.map { String($0.specification.name.dropFirst(first.count + 1)) }
      message = "'\(first)' needs one of \(names.joined(separator: ", "))"
      if words.count > 1 {
        message = "unknown command '\(first) \(words[1])'"
        message += suggestion(for: words[1], among: names).map { "; did you mean '\(first) \($0)'?" } ?? ""
      }
      errors("Error: \(message)\nUsage: \(name) \(first) <command> [options]\nSee '\(name) \(first) --help'.\n")
      return .usage
    } else {
      let names = commands.flatMap(\.value).map { $0.specification.name } + ["help"]
      let firstWords = names.map { String($0.prefix { $0 != " " }) }
      message = "unknown command '\(first)'"
      if let suggestion = suggestion(for: first, among: firstWords) { message += "; did you mean '\(suggestion)'?" }
    }
    errors("Error: \(message)\nUsage: \(usage)\nSee '\(name) --help'.\n")
    return .usage
  }
}

private func isHelpOption(_ word: String) -> Bool {
  word == "-h" || word == "--help"
}
