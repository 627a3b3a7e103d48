/// Why a tokenizer cannot be learned or read.
public enum TokenizerError: Error, Equatable {
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
  public enum PieceProblem: Equatable, Sendable {
    case empty
    /// Another piece is the same.
    case duplicate
    /// It contains white space or a control character.
    case separator
    /// It contains ▁ after its first character.
    case wordStart
    /// A merged piece stands behind the single characters.
    case order
  }
}
