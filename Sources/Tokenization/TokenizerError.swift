/// Why a tokenizer cannot be learned or read.
public enum TokenizerError: Error, Equatable, CustomStringConvertible {
  /// The vocabulary asked for has no room for the pieces every vocabulary has.
  case vocabularyTooSmall(asked: Int, smallest: Int)
  /// The corpus has no word to learn from.
  case emptyCorpus
  /// The text does not begin as a tokenizer's.
  case notATokenizer(firstLine: String)
  /// The text was written by a later version.
  case unsupportedVersion(String)
  /// The second line does not state the number of pieces.
  case missingPieceCount(line: String)
  /// Pieces were lost or added.
  case wrongPieceCount(stated: Int, found: Int)
  /// One of the pieces cannot be a piece.
  case invalidPiece(line: Int, piece: String, problem: PieceProblem)
  /// The piece `▁`, without which no word can be written, is missing.
  case missingWordStart
  /// A language's code is not made of the letters a … z, or is there twice.
  case invalidLanguages([String])

  /// What is wrong with a piece.
  public enum PieceProblem: String, Sendable {
    case empty = "is empty"
    case duplicate = "is there twice"
    case separator = "contains white space or a control character"
    case wordStart = "contains ▁ after its first character"
    case order = "stands after the single characters"
  }

  public var description: String {
    switch self {
    case .vocabularyTooSmall(let asked, let smallest):
      "a vocabulary of \(asked) pieces is too small: </s>, <unk>, 256 bytes and ▁ take \(smallest); ask for more"
    case .emptyCorpus:
      "the corpus has no text to learn a vocabulary from; check that its columns are not empty"
    case .notATokenizer(let firstLine):
      "this is not a tokenizer: its first line is “\(firstLine.prefix(60))” instead of “\(Tokenizer.header)”"
    case .unsupportedVersion(let version):
      "the tokenizer has version \(version.prefix(60)), this program reads versions 1 and 2; use a newer program"
    case .missingPieceCount(let line):
      "tokenizer, line 2: “\(line.prefix(60))” instead of “pieces” and their number; the text is damaged"
    case .wrongPieceCount(let stated, let found):
      "the tokenizer states \(stated) pieces and has \(found); the text is damaged"
    case .invalidPiece(let line, let piece, let problem):
      "tokenizer, line \(line): the piece “\(piece.prefix(60))” \(problem.rawValue); the text is damaged"
    case .missingWordStart:
      "the tokenizer has no piece ▁; the text is damaged"
    case .invalidLanguages(let languages):
      "“\(languages.joined(separator: " ").prefix(60))” are not different language codes such as en or pt"
    }
  }
}
