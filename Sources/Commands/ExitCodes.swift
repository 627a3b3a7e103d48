import Corpus
import Tokenization
import Training

// The exit codes of the libraries' errors.

extension CorpusError: ReportedError {
  var exitCode: ExitCode {
    switch kind {
    case .noInput: .noInput
    case .badData: .badData
    }
  }
}

extension TokenizerError: ReportedError {
  var exitCode: ExitCode { .badData }
}

extension TrainingError: ReportedError {
  var exitCode: ExitCode { .checkFailed }
}

extension ResumeError: ReportedError {
  var exitCode: ExitCode { .badData }
}

extension BatchPositionError: ReportedError {
  var exitCode: ExitCode { .badData }
}
