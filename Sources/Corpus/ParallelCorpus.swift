import Languages
import Randomness

/// Sentence pairs, and where in which file each of them stands.
public struct ParallelCorpus: Sendable, Equatable {
  /// The pairs, in the file's order.
  public let pairs: [SentencePair]

  /// The 1-based line of each pair; blank lines of the file count, so an editor's "go to line" finds the pair.
  public let lineNumbers: [Int]

  /// What stands behind each pair's sentences and a TAB: an attribution, for instance. Nothing is learned from it, but
  /// who passes a corpus on may owe it.
  public let furtherColumns: [String?]

  /// The file, as the user wrote it.
  public let path: String

  /// From which language into which, if the file says so.
  public let direction: Direction?

  /// Whether it says so in its first line; its name may say so, too.
  public let hasHeader: Bool

  /// Pairs that are not from a file, or whose lines are known.
  ///
  /// Without `lineNumbers` the pairs count as the lines 1, 2, 3, …
  public init(
    _ pairs: [SentencePair], path: String = "corpus", lineNumbers: [Int]? = nil, furtherColumns: [String?]? = nil,
    direction: Direction? = nil, hasHeader: Bool = false
  ) {
    self.pairs = pairs
    self.lineNumbers = lineNumbers ?? Array(1..<(pairs.count + 1))
    self.furtherColumns = furtherColumns ?? Array(repeating: nil, count: pairs.count)
    self.path = path
    self.direction = direction
    self.hasHeader = hasHeader
    precondition(self.lineNumbers.count == pairs.count, "every pair needs a line number")
    precondition(self.furtherColumns.count == pairs.count, "every pair needs its further columns, or none")
  }

  /// How many pairs there are.
  public var count: Int { pairs.count }

  /// The corpus for the opposite direction of translation.
  public var reversed: ParallelCorpus {
    replacingPairs(with: pairs.map(\.reversed), direction: direction?.reversed)
  }

  /// The pairs at `indices`, in that order, with their places.
  public func selecting(_ indices: [Int]) -> ParallelCorpus {
    ParallelCorpus(
      indices.map { pairs[$0] }, path: path, lineNumbers: indices.map { lineNumbers[$0] },
      furtherColumns: indices.map { furtherColumns[$0] }, direction: direction, hasHeader: hasHeader)
  }

  /// The corpus for a model of several target languages, which has to be told into which one to translate each source.
  public func tagged(with direction: Direction) -> ParallelCorpus {
    let tagged = pairs.map { SentencePair(source: $0.source, target: $0.target, direction: direction) }
    return replacingPairs(with: tagged, direction: direction)
  }

  /// Other wording at the same places.
  private func replacingPairs(with pairs: [SentencePair], direction: Direction?) -> ParallelCorpus {
    ParallelCorpus(
      pairs, path: path, lineNumbers: lineNumbers, furtherColumns: furtherColumns, direction: direction,
      hasHeader: hasHeader)
  }

  /// All pairs of several corpora, under the names of all; a corpus and its reverse have the same name.
  public static func joined(_ corpora: [ParallelCorpus]) -> ParallelCorpus {
    if corpora.count == 1 { return corpora[0] }
    var paths: [String] = []
    for corpus in corpora where !paths.contains(corpus.path) { paths.append(corpus.path) }
    return ParallelCorpus(
      corpora.flatMap(\.pairs), path: paths.joined(separator: " + "),
      lineNumbers: corpora.flatMap(\.lineNumbers), furtherColumns: corpora.flatMap(\.furtherColumns))
  }

  /// `count` pairs drawn without replacement, or all of them if there are fewer; in random order.
  public func sample(count: Int, seed: UInt64) -> ParallelCorpus {
    var indices = Array(pairs.indices)
    var random = RandomSource(seed: seed, for: "corpus sample")
    random.shuffle(&indices)
    return selecting(Array(indices.prefix(count)))
  }

  /// The first occurrence of every pair, and how many repetitions were dropped.
  ///
  /// Pairs that share only one side stay: they are alternative translations. Spellings that Unicode calls canonically
  /// equivalent (é as one or two code points) are the same pair.
  public func deduplicated() -> (corpus: ParallelCorpus, droppedCount: Int) {
    var seen = Set<SentencePair>(minimumCapacity: pairs.count)
    let kept = pairs.indices.filter { seen.insert(pairs[$0]).inserted }
    return (selecting(kept), pairs.count - kept.count)
  }
}
