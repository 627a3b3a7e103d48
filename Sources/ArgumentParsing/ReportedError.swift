/// An error written for the user: `description` names the thing, the place and the remedy. It is printed once, after "Error: ".
package protocol ReportedError: Error, CustomStringConvertible {
  var exitCode: ExitCode { get }
}

/// The user's command line is wrong. The usage line and a pointer to the help are added when it is printed.
package struct UsageError: ReportedError, Equatable {
  package let description: String
  package var exitCode: ExitCode { .usage }

  package init(_ description: String) {
    self.description = description
  }
}

/// A command's way to end with an exit code of its choice: `throw Failure(.checkFailed, "chrF 31.2 is below 40")`.
package struct Failure: ReportedError, Equatable {
  package let exitCode: ExitCode
  /// Nothing is printed if it is empty: the command has said everything already.
  package let description: String

  package init(_ exitCode: ExitCode, _ description: String = "") {
    self.exitCode = exitCode
    self.description = description
  }
}
