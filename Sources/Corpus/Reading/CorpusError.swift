import Languages

/// What is wrong with a corpus file, where, and what to do about it.
public struct CorpusError: Error, Equatable, CustomStringConvertible {
  /// Who has to act: whoever named the file, or whoever wrote it.
  public enum Kind: Sendable {
    /// The file cannot be read at all.
    case noInput
    /// The file's content is not a parallel corpus.
    case badData
  }

  public enum Problem: Sendable, Equatable {
    case noSuchFile
    case directory
    case permissionDenied
    case unreadable(reason: String)

    case noPairs
    case compressed(format: String, tool: String)
    case utf16
    case invalidUTF8(excerpt: String)
    case nullCharacter
    case carriageReturn
    case notTabSeparated
    case oneColumn(excerpt: String)
    case emptySource
    case emptyTarget
    /// One of two parallel files has more lines than the other.
    case noPartner(in: String)
    /// A model with several targets must know them all.
    case unknownLanguages
    /// Dev pairs of a direction that is not learned.
    case otherDirection(Direction, targets: [String])
  }

  public let problem: Problem

  /// The file, as the user wrote it.
  public let path: String

  /// The 1-based line, or nil if the problem is the whole file's.
  public let line: Int?

  public init(_ problem: Problem, path: String, line: Int? = nil) {
    self.problem = problem
    self.path = path
    self.line = line
  }

  public var kind: Kind {
    switch problem {
    case .noSuchFile, .directory, .permissionDenied, .unreadable: .noInput
    default: .badData
    }
  }

  /// `file:line: what. remedy.`
  public var description: String {
    let file = path.isEmpty ? "“”" : path
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(problem.explanation)"
  }
}

extension CorpusError.Problem {
  /// What is wrong, then what to do, as two sentences.
  var explanation: String {
    switch self {
    case .noSuchFile:
      "no such file. Check the path and the current directory."
    case .directory:
      "this is a directory. Name a TSV file."
    case .permissionDenied:
      "permission denied. Make the file readable for you (chmod +r)."
    case .unreadable(let reason):
      "cannot be read (\(reason)). Check the path and the disk."
    case .noPairs:
      "no sentence pairs. Write one pair a line: source sentence, TAB, target sentence."
    case .compressed(let format, let tool):
      "this is a \(format) file. Unpack it on the way in: \(tool) FILE | transformer … -"
    case .utf16:
      "the text is UTF-16. Convert it to UTF-8 (iconv -f UTF-16 -t UTF-8)."
    case .invalidUTF8(let excerpt):
      "not valid UTF-8: “\(excerpt)”. Repair the line, or convert the file if it is in another encoding "
        + "(iconv -f LATIN1 -t UTF-8)."
    case .nullCharacter:
      "a NUL character. Remove it (tr -d '\\0'), or convert the file if it is UTF-16 (iconv -f UTF-16 -t UTF-8)."
    case .carriageReturn:
      "a carriage return inside the line. If it ends lines, write newlines instead (tr '\\r' '\\n'); else remove it."
    case .notTabSeparated:
      "no line of this file has a TAB, so it is not TSV. Write one pair a line: source sentence, TAB, target sentence."
    case .oneColumn(let excerpt):
      "only one column: “\(excerpt)”. Put a TAB between source and target, or remove the line."
    case .emptySource:
      "the source sentence is empty. Fill it in or remove the line."
    case .emptyTarget:
      "the target sentence is empty. Fill it in or remove the line."
    case .noPartner(let other):
      "there is no such line in \(other). Two parallel files have the same number of lines; find where they part."
    case .unknownLanguages:
      "its languages are not known, but a model with several must be told. Name the file like es-en.tsv, or write their codes "
        + "into its first line: es, TAB, en."
    case .otherDirection(let direction, let targets):
      "\(direction) is not a direction of this model. It learns to translate into \(targets.joined(separator: ", "))."
    }
  }
}
