import Files

/// Why a training log cannot be read or written.
package enum RunLogError: Error, Equatable {
  case unreadable(path: String, SystemError)
  /// No line of the file says anything about a run.
  case empty(path: String)
  case foreignLine(path: String, line: Int, RunEvent.Problem)
  case cannotCreate(path: String, SystemError)
  case writeFailed(path: String, SystemError)
}
