import Localization

/// An error written for the user: `text` names the place, what is wrong, and the remedy. It is printed once, after
/// "Error: ".
package protocol ReportedError: Error {
  var text: Text { get }
  var exitCode: ExitCode { get }
}

/// A command's way to end with an exit code of its choice: `throw Failure(.checkFailed, EvaluateReport.below(gates))`.
package struct Failure: ReportedError, Equatable {
  package let exitCode: ExitCode
  /// Nothing is printed if it is empty: the command has said everything already.
  package let text: Text

  package init(_ exitCode: ExitCode, _ text: Text = Text(verbatim: "")) {
    self.exitCode = exitCode
    self.text = text
  }
}
