/// Where a corpus is: in one TSV file, or in two text files whose lines correspond.
public enum CorpusLocation: Sendable, Equatable {
  /// Source, TAB, target on each line; further columns may follow.
  case tabSeparated(String)
  case parallel(source: String, target: String)

  /// The files as the user wrote them. `-` is the standard input.
  public var paths: [String] {
    switch self {
    case .tabSeparated(let path): [path]
    case .parallel(let source, let target): [source, target]
    }
  }

  /// The file that messages name if they do not mean the target's.
  public var path: String { paths[0] }

  /// The file in which the target sentences are.
  var targetPath: String { paths[paths.count - 1] }
}
