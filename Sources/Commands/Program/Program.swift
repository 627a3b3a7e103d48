import ArgumentParsing
import Localization
import Wording

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
  let overview: Text
  /// Under their headings, in the order of the help.
  let commands: KeyValuePairs<Text, [any Command.Type]>

  /// Runs the command that the process's arguments ask for, and ends the process.
  func main(warnings: [Text] = []) -> Never {
    // Some callers start their children with the signal ignored; then `… | head -1` would not end the program.
    signal(SIGPIPE, SIG_DFL)
    var audience = Audience.atTerminal
    var code = run(Array(CommandLine.arguments.dropFirst()), for: &audience, warnings: warnings)
    if fflush(stdout) != 0 || ferror(stdout) != 0 {
      audience.report(ProgramWording.error(ProgramWording.outputFailed(Text(systemError: errno))))
      if code == .success { code = .inputOutput }
    }
    exit(code.rawValue)
  }

  /// Runs a command; its errors are printed, not thrown.
  ///
  /// - Parameter audience: its language becomes the one that `--lang` names.
  func run(_ arguments: [String], for audience: inout Audience, warnings: [Text] = []) -> ExitCode {
    var words = arguments
    do throws(UsageError) {
      audience.language = try LanguageOption.take(from: &words) ?? audience.language
      for warning in warnings { audience.report(ProgramWording.warning(warning)) }
      return try run(words, for: audience)
    } catch {
      return report(error, words: words, to: audience)
    }
  }

  private func run(_ words: [String], for audience: Audience) throws(UsageError) -> ExitCode {
    guard let first = words.first else {
      // Not a success: a script whose variable is empty must notice.
      audience.errors(help(for: audience).text(for: self))
      return .usage
    }
    if first == "--version" {
      audience.output("\(name) \(version)\n")
      return .success
    }
    let rest = words.filter { !isHelpOption($0) }
    if first == "help" { return try showHelp(for: Array(rest.dropFirst()), to: audience) }
    if words.prefix(while: { $0 != "--" }).contains(where: isHelpOption) {
      return try showHelp(for: rest, to: audience)
    }
    let found = try CommandName(startOf: words, among: names)
    return run(types[found.index], found.rest, for: audience)
  }

  private func run(_ command: any Command.Type, _ words: [String], for audience: Audience) -> ExitCode {
    do {
      try command.init(ParsedArguments(parsing: words, for: command.specification, in: audience.language)).run()
      return .success
    } catch let error as UsageError {
      return report(error, usage: HelpText.usage(of: command.specification, program: name), to: audience)
    } catch let error as any ReportedError {
      if !error.text.isEmpty { audience.report(ProgramWording.error(error.text)) }
      return error.exitCode
    } catch {
      audience.report(ProgramWording.error(Text(verbatim: "\(error)")))
      return .internalError
    }
  }
}

// MARK: - Help

extension Program {
  var types: [any Command.Type] { commands.flatMap(\.value) }
  var names: [String] { types.map { $0.specification.name } }

  private func help(for audience: Audience) -> HelpText {
    HelpText(language: audience.language, width: audience.width)
  }

  /// - Parameter words: those of a command's or a family's name, and perhaps more.
  private func showHelp(for words: [String], to audience: Audience) throws(UsageError) -> ExitCode {
    let help = help(for: audience)
    if words.isEmpty {
      audience.output(help.text(for: self))
    } else if words.count == 1, !CommandName.members(of: words[0], among: names).isEmpty {
      audience.output(help.text(forFamily: words[0], of: self))
    } else {
      let found = try CommandName(startOf: words, among: names)
      audience.output(help.text(for: types[found.index].specification, program: name))
    }
    return .success
  }

  // MARK: - Errors in the command line

  /// What is wrong with the words that should name a command.
  private func report(_ error: UsageError, words: [String], to audience: Audience) -> ExitCode {
    let isFamily = words.first.map { !CommandName.members(of: $0, among: names).isEmpty } ?? false
    let start = isFamily ? "\(name) \(words[0])" : name
    return report(error, usage: (start, HelpText.usage(start)), to: audience)
  }

  private func report(
    _ error: UsageError, usage: (command: String, line: Text), to audience: Audience
  ) -> ExitCode {
    audience.report(
      ProgramWording.error(error.text), ProgramWording.usage(usage.line), ProgramWording.seeHelp(of: usage.command))
    return error.exitCode
  }
}

private func isHelpOption(_ word: String) -> Bool {
  word == "-h" || word == "--help"
}
