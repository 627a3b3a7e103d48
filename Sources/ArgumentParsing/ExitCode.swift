/// How the program ends, for the script that called it (the values of `sysexits.h`, and 128 + the signal's number).
package enum ExitCode: Int32, Sendable {
  case success = 0
  /// A check or gate that the user asked for says no.
  case checkFailed = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case internalError = 70
  case cannotCreate = 73
  case inputOutput = 74
  case interrupted = 130
  case terminated = 143
}
