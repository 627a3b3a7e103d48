import ArgumentParsing
import Corpus
import Foundation
import Languages

/// What a model is to learn: one corpus or several, one direction or both.
struct TrainingCorpus {
  static let reverse = Flag("reverse", "Learn the opposite direction: from the second column into the first.")
  static let bothWays = Flag("both-ways", "Learn both directions in one model; --to says which one is wanted.")

  static let zeroShot = Flag(
    "zero-shot", "Make no pairs of es-pt from the sentences that a corpus es-en and a corpus en-pt share.")

  static let options: [any OptionDeclaration] = [reverse, bothWays, zeroShot]

  /// All pairs; tagged with their target's language if there are several.
  let pairs: ParallelCorpus
  let dev: ParallelCorpus?
  /// The files' names without their directories.
  let fileNames: [String]
  /// The directions that are known, such as `es-en`.
  let directions: [Direction]
  /// The number of pairs of each direction that no corpus has, made of sentences that two of them share.
  let pivotedCounts: [Direction: Int]

  /// - Throws: `CorpusError`; `Failure` if it must be known what languages a corpus has, and is not.
  init(_ locations: [CorpusLocation], dev devPath: String?, _ arguments: ParsedArguments) throws {
    let (isReversed, isBothWays) = (arguments[Self.reverse], arguments[Self.bothWays])
    func read(_ location: CorpusLocation) throws -> [ParallelCorpus] {
      let corpus = try ParallelCorpus(contentsOf: location)
      if isBothWays { return [corpus, corpus.reversed] }
      return [isReversed ? corpus.reversed : corpus]
    }
    var paths = Set<String>()
    fileNames = locations.map(\.path).filter { paths.insert($0).inserted }.map { ($0 as NSString).lastPathComponent }
    var corpora = try locations.flatMap { try read($0) }
    let pivoted = arguments[Self.zeroShot] ? [] : ParallelCorpus.pivoted(corpora)
    corpora += pivoted
    pivotedCounts = Dictionary(
      pivoted.compactMap { corpus in corpus.direction.map { ($0, corpus.count) } }, uniquingKeysWith: +)
    let devs = try devPath.map { try read(.tabSeparated($0)) }
    let known = corpora.compactMap(\.direction)
    let isTagged = isBothWays || Set(known.map(\.target)).count > 1
    pairs = .joined(try isTagged ? corpora.map { try Self.tagged($0, among: nil) } : corpora)
    let targets = Set(known.map(\.target))
    dev = try devs.map { .joined(try isTagged ? $0.map { try Self.tagged($0, among: targets) } : $0) }
    directions = Set(known).sorted { $0.description < $1.description }
  }

  /// - Parameter targets: the languages that are learned; nil if any may be.
  private static func tagged(_ corpus: ParallelCorpus, among targets: Set<String>?) throws(Failure) -> ParallelCorpus {
    guard let direction = corpus.direction else {
      throw Failure(
        .badData,
        """
        \(corpus.path): its languages are not known, but a model with several must be told. Name the file like es-en.tsv, \
        or write their codes into its first line: es, TAB, en
        """)
    }
    if let targets, !targets.contains(direction.target) {
      throw Failure(
        .badData,
        """
        \(corpus.path): \(direction) is no direction of this model, which learns to translate into \
        \(targets.sorted().joined(separator: ", "))
        """)
    }
    return corpus.tagged(with: direction)
  }
}
