import ArgumentParsing
import Corpus
import Files
import Tokenization
import Training
import TrainingLog
import Translating
import Wording

// The exit codes of the libraries' errors.

extension CorpusError: ReportedError {
  package var exitCode: ExitCode {
    switch kind {
    case .noInput: .noInput
    case .badData: .badData
    }
  }
}

extension UsageError: ReportedError {
  package var exitCode: ExitCode { .usage }
}

extension RunLogError: ReportedError {
  package var exitCode: ExitCode {
    switch self {
    case .unreadable: .noInput
    case .empty, .foreignLine: .badData
    case .cannotCreate: .cannotCreate
    case .writeFailed: .inputOutput
    }
  }
}

extension TokenizerError: ReportedError {
  package var exitCode: ExitCode { .badData }
}

extension TranslationModelError: ReportedError {
  package var exitCode: ExitCode { problem == .missing ? .noInput : .badData }
}

extension TrainingError: ReportedError {
  package var exitCode: ExitCode { .checkFailed }
}

extension ResumeError: ReportedError {
  package var exitCode: ExitCode { .badData }
}

extension CheckpointError: ReportedError {
  package var exitCode: ExitCode { .badData }
}

extension BatchPositionError: ReportedError {
  package var exitCode: ExitCode { .badData }
}

extension FileError: ReportedError {
  package var exitCode: ExitCode {
    switch kind {
    case .noInput: .noInput
    case .badData: .badData
    case .cannotCreate: .cannotCreate
    case .inputOutput: .inputOutput
    }
  }
}
