import Console
import Foundation
import Localization

/// Whom the program talks to: in which language, how wide their window is, and where the words go.
struct Audience {
  var language: Language
  /// Columns of the window.
  let width: Int
  let output: (String) -> Void
  let errors: (String) -> Void

  /// The person at the terminal.
  static var atTerminal: Audience {
    Audience(
      language: Language(environment: ProcessInfo.processInfo.environment), width: Terminal.output.width,
      output: { print($0, terminator: "") }, errors: Terminal.error.write)
  }

  /// Prints the lines where errors belong.
  func report(_ lines: Text...) {
    errors(lines.map { $0[language] + "\n" }.joined())
  }
}
