/// What shows a defect, as data; sentences are excerpts that are safe to print.
public enum DefectEvidence: Sendable, Equatable {
  case byteOrderMark
  case carriageReturns(lineCount: Int)
  /// The last line has no end.
  case unfinishedLine
  /// How many lines there are with each number of columns.
  case mixedColumns([Int: Int])

  /// What makes training refuse a line or a file.
  case refused(CorpusError.Problem)
  case blankLine
  /// A sentence of invisible characters only.
  case invisibleSentence

  case oddCharacter(CorpusDefect, Unicode.Scalar)
  case wrongEncoding(String)
  case notComposed
  case surroundingSpace(String)
  case repeatedSpace(String)
  case markup(String)
  case unbalanced(String)

  case noWords(String)
  case repetition(String)
  case tooLong(wordCount: Int, maximum: Int)

  case copied(String)
  case identicalWord(String)
  case lengthRatio(sourceLength: Int, targetLength: Int, source: String, target: String)
  case swappedColumns(source: String, target: String)
  case targetLikeSource(String)
  case sourceLikeTarget(String)
  case numbersDiffer(source: String, target: String)
  case questionOnOneSide(String)

  case duplicate(firstLine: Int)
  case nearDuplicate(firstLine: Int)
  /// The sentence stands in the training corpus.
  case overlap(Side, String, path: String, line: Int)

  /// The columns of a corpus.
  public enum Side: Sendable {
    case source, target
  }

  /// The kind of defect that it shows.
  public var kind: CorpusDefect {
    switch self {
    case .byteOrderMark: .byteOrderMark
    case .carriageReturns: .carriageReturns
    case .unfinishedLine: .unfinishedLine
    case .mixedColumns: .mixedColumns
    case .refused(let problem): CorpusDefect(problem)
    case .blankLine: .blankLine
    case .invisibleSentence: .emptySide
    case .oddCharacter(let kind, _): kind
    case .wrongEncoding: .wrongEncoding
    case .notComposed: .notComposed
    case .surroundingSpace: .surroundingSpace
    case .repeatedSpace: .repeatedSpace
    case .markup: .markup
    case .unbalanced: .unbalanced
    case .noWords: .noWords
    case .repetition: .repetition
    case .tooLong: .tooLong
    case .copied: .copied
    case .identicalWord: .identicalWord
    case .lengthRatio: .lengthRatio
    case .swappedColumns: .swappedColumns
    case .targetLikeSource, .sourceLikeTarget: .wrongLanguage
    case .numbersDiffer: .numbersDiffer
    case .questionOnOneSide: .punctuationDiffers
    case .duplicate: .duplicate
    case .nearDuplicate: .nearDuplicate
    case .overlap: .overlap
    }
  }
}
