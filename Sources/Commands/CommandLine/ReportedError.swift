import Files

/// An error written for the user: `description` names the thing, the place and the remedy. It is printed once, after "Error: ".
protocol ReportedError: Error, CustomStringConvertible {
  var exitCode: ExitCode { get }
}

/// The user's command line is wrong. The usage line and a pointer to the help are added when it is printed.
struct UsageError: ReportedError, Equatable {
  let description: String
  var exitCode: ExitCode { .usage }

  init(_ description: String) {
    self.description = description
  }
}

/// A command's way to end with an exit code of its choice: `throw Failure(.checkFailed, "chrF 31.2 is below 40")`.
struct Failure: ReportedError, Equatable {
  let exitCode: ExitCode
  /// Nothing is printed if it is empty: the command has said everything already.
  let description: String

  init(_ exitCode: ExitCode, _ description: String = "") {
    self.exitCode = exitCode
    self.description = description
  }
}

extension FileError: ReportedError {
  var exitCode: ExitCode {
    switch kind {
    case .noInput: .noInput
    case .badData: .badData
    case .cannotCreate: .cannotCreate
    case .inputOutput: .inputOutput
    }
  }
}
