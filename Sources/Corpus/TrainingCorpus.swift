import Languages

/// What a model is to learn: one corpus or several, one direction or both.
public struct TrainingCorpus: Sendable {
  /// From which column into which.
  public enum Directions: Sendable {
    case asWritten, reversed, both
  }

  /// All distinct pairs; tagged with their target's language if there are several.
  public let pairs: ParallelCorpus
  /// The pairs that stood there before.
  public let duplicateCount: Int
  /// The pairs to try the model on, nil if some of the corpus are to be set aside.
  public let dev: ParallelCorpus?
  /// The files' names without their directories.
  public let fileNames: [String]
  /// The directions that are known, such as `es-en`.
  public let directions: [Direction]
  /// The number of pairs of each direction that no corpus has, made of sentences that two of them share.
  public let pivotedCounts: [Direction: Int]

  /// - Parameters:
  ///   - devPath: the pairs to try the model on; nil for none.
  ///   - makesPivots: whether pairs of a direction that no corpus has are made of the sentences that two corpora share.
  /// - Throws: `CorpusError`, also if it must be known what languages a corpus has, and is not.
  public init(
    _ locations: [CorpusLocation], dev devPath: String?, _ wanted: Directions, makesPivots: Bool
  ) throws(CorpusError) {
    var corpora: [ParallelCorpus] = []
    for location in locations { corpora += try Self.read(location, wanted) }
    let pivoted = makesPivots ? ParallelCorpus.pivoted(corpora) : []
    corpora += pivoted
    pivotedCounts = Dictionary(
      pivoted.compactMap { corpus in corpus.direction.map { ($0, corpus.count) } }, uniquingKeysWith: +)
    let known = corpora.compactMap(\.direction)
    let targets = Set(known.map(\.target))
    directions = Set(known).sorted { $0.description < $1.description }
    var dev: [ParallelCorpus]?
    if let devPath { dev = try Self.read(.tabSeparated(devPath), wanted) }
    if wanted == .both || targets.count > 1 {
      corpora = try Self.tagged(corpora, among: nil)
      dev = try dev.map { corpora throws(CorpusError) in try Self.tagged(corpora, among: targets) }
    }
    (pairs, duplicateCount) = ParallelCorpus.joined(corpora).deduplicated()
    self.dev = dev.map { .joined($0) }
    var paths = Set<String>()
    fileNames = locations.map(\.path).filter { paths.insert($0).inserted }.map { path in
      path.split(separator: "/").last.map(String.init) ?? path
    }
  }

  private static func read(
    _ location: CorpusLocation, _ directions: Directions
  ) throws(CorpusError) -> [ParallelCorpus] {
    let corpus = try ParallelCorpus(contentsOf: location)
    switch directions {
    case .asWritten: return [corpus]
    case .reversed: return [corpus.reversed]
    case .both: return [corpus, corpus.reversed]
    }
  }

  /// - Parameter targets: the languages that are learned; nil if any may be.
  private static func tagged(
    _ corpora: [ParallelCorpus], among targets: Set<String>?
  ) throws(CorpusError) -> [ParallelCorpus] {
    var tagged: [ParallelCorpus] = []
    for corpus in corpora {
      guard let direction = corpus.direction else { throw CorpusError(.unknownLanguages, path: corpus.path) }
      if let targets, !targets.contains(direction.target) {
        throw CorpusError(.otherDirection(direction, targets: targets.sorted()), path: corpus.path)
      }
      tagged.append(corpus.tagged(with: direction))
    }
    return tagged
  }
}
