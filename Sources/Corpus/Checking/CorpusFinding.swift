/// Something that a check of a corpus found.
public struct CorpusFinding: Sendable, Equatable {
  /// What was seen in the line.
  public let evidence: DefectEvidence
  /// The file, as the user wrote it.
  public let path: String
  /// From 1; nil if it is the whole file's.
  public let line: Int?

  /// Which kind of defect it is.
  public var kind: CorpusDefect { evidence.kind }

  init(_ evidence: DefectEvidence, path: String, line: Int? = nil) {
    self.evidence = evidence
    self.path = path
    self.line = line
  }

  /// What makes training refuse a line or a file.
  init(_ error: CorpusError) {
    self.init(.refused(error.problem), path: error.path, line: error.line)
  }
}

/// The kinds of defect that a corpus can have.
public enum CorpusDefect: String, Sendable, CaseIterable {
  // Of the file
  case byteOrderMark = "byte-order-mark"
  case carriageReturns = "crlf"
  case unfinishedLine = "no-final-newline"
  case mixedColumns = "mixed-columns"

  // Of a line, so that there is no pair in it
  case unreadable = "unreadable"
  case invalidUTF8 = "not-utf8"
  case nullCharacter = "nul"
  case carriageReturn = "carriage-return"
  case missingColumn = "missing-column"
  case emptySide = "empty-side"
  case unevenFiles = "uneven-files"
  case blankLine = "blank-line"

  // Of a sentence's characters
  case lineSeparator = "line-separator"
  case controlCharacter = "control-character"
  case invisibleCharacter = "invisible-character"
  case replacementCharacter = "replacement-character"
  case wrongEncoding = "wrong-encoding"
  case notComposed = "not-composed"
  case surroundingSpace = "surrounding-space"
  case repeatedSpace = "repeated-space"
  case markup = "markup"
  case unbalanced = "unbalanced"

  // Of a sentence's words
  case noWords = "no-words"
  case repetition = "repetition"
  case tooLong = "too-long"

  // Of a pair
  case copied = "copied"
  case identicalWord = "identical-word"
  case lengthRatio = "length-ratio"
  case swappedColumns = "swapped-columns"
  case wrongLanguage = "wrong-language"
  case numbersDiffer = "numbers-differ"
  case punctuationDiffers = "punctuation-differs"

  // Of several pairs
  case duplicate = "duplicate"
  case nearDuplicate = "near-duplicate"
  case overlap = "overlap"

  /// How bad a defect is.
  public enum Level: String, Sendable, CaseIterable {
    /// Training refuses the file.
    case error
    /// Training accepts it, and learns something wrong or is measured wrongly.
    case warning
    /// Often all right.
    case note
  }

  /// How bad this kind of defect is.
  public var level: Level {
    switch self {
    case .unreadable, .invalidUTF8, .nullCharacter, .carriageReturn, .missingColumn, .emptySide, .unevenFiles: .error
    case .mixedColumns, .identicalWord, .numbersDiffer, .punctuationDiffers, .unbalanced, .nearDuplicate: .note
    default: .warning
    }
  }
}

extension CorpusDefect {
  /// The defect that makes a line unreadable.
  init(_ problem: CorpusError.Problem) {
    self =
      switch problem {
      case .invalidUTF8: .invalidUTF8
      case .nullCharacter: .nullCharacter
      case .carriageReturn: .carriageReturn
      case .notTabSeparated, .oneColumn: .missingColumn
      case .emptySource, .emptyTarget: .emptySide
      case .noPartner: .unevenFiles
      default: .unreadable
      }
  }
}
