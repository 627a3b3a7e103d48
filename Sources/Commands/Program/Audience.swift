import Console
import Foundation
import Localization

/// Whom the program talks to: in which language, how wide their window is, and where the words go.
struct Audience {
  var language: Language
  /// Columns of the window, for the help.
  let width: Int
  /// Columns that a line about an error may have.
  var errorWidth = Int.max
  let output: (String) -> Void
  let errors: (String) -> Void

  /// The person at the terminal.
  static var atTerminal: Audience {
    Audience(
      language: Language(environment: ProcessInfo.processInfo.environment), width: Terminal.output.width,
      errorWidth: Terminal.error.lineWidth, output: { print($0, terminator: "") }, errors: Terminal.error.write)
  }

  /// Prints the lines where errors belong.
  func report(_ lines: Text...) {
    errors(lines.flatMap { fitted($0[language], width: errorWidth) }.map { $0 + "\n" }.joined())
  }
}
