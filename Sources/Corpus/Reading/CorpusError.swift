import Files
import Languages

/// What is wrong with a corpus file, and where.
public struct CorpusError: Error, Equatable {
  /// Who has to act: whoever named the file, or whoever wrote it.
  public enum Kind: Sendable {
    /// The file cannot be read at all.
    case noInput
    /// The file's content is not a parallel corpus.
    case badData
  }

  /// What is wrong with a file or a line.
  public enum Problem: Sendable, Equatable {
    case unreadable(SystemError)

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

  /// What is wrong.
  public let problem: Problem

  /// The file, as the user wrote it.
  public let path: String

  /// The 1-based line, or nil if the problem is the whole file's.
  public let line: Int?

  /// A problem of a file, or of one of its lines.
  public init(_ problem: Problem, path: String, line: Int? = nil) {
    self.problem = problem
    self.path = path
    self.line = line
  }

  /// Who has to act.
  public var kind: Kind {
    switch problem {
    case .unreadable: .noInput
    default: .badData
    }
  }
}
