#if canImport(Glibc)
  // C's `stdout` is a variable; this program never assigns it.
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// The program: its commands, its general help, and the one place where errors are printed.
struct Program: Sendable {
  let name: String
  let version: String
  /// Paragraphs for the general help, separated by blank lines.
  let overview: String
  /// Under their headings, in the order of the help.
  let commands: KeyValuePairs<String, [any Command.Type]>

  var usage: String { "\(name) <command> [options]" }

  /// Runs the command that the process's arguments ask for, and ends the process.
  func main(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) -> Never {
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
  func run(
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
      return help(for: words.first { !isHelpOption($0) }, output: output, errors: errors)
    case "--version":
      output("\(name) \(version)\n")
      return .success
    default:
      guard let command = command(named: first) else { return reportUnknownCommand(first, to: errors) }
      if words.prefix(while: { $0 != "--" }).contains(where: isHelpOption) {
        return help(for: first, output: output, errors: errors)
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

  private func help(for command: String?, output: (String) -> Void, errors: (String) -> Void) -> ExitCode {
    guard let command else {
      output(HelpText(for: self).text)
      return .success
    }
    guard let type = self.command(named: command) else { return reportUnknownCommand(command, to: errors) }
    output(HelpText(for: type.specification, program: name).text)
    return .success
  }

  private func reportUnknownCommand(_ word: String, to errors: (String) -> Void) -> ExitCode {
    let names = commands.flatMap(\.value).map { $0.specification.name } + ["help"]
    var message: String
    if word.hasPrefix("-") {
      message = "unknown option \(word); a command must come first"
    } else {
      message = "unknown command '\(word)'"
      if let suggestion = suggestion(for: word, among: names) { message += "; did you mean '\(suggestion)'?" }
    }
    errors("Error: \(message)\nUsage: \(usage)\nSee '\(name) --help'.\n")
    return .usage
  }
}

private func isHelpOption(_ word: String) -> Bool {
  word == "-h" || word == "--help"
}
