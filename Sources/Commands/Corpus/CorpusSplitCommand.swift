import ArgumentParsing
import Console
import Corpus
import Files
import Foundation

/// `transformer corpus split`: training, dev and test parts that share no sentence.
struct CorpusSplitCommand: Command {
  static let dev = Option("dev", "N", "Pairs for the dev part.", .integer(0...), whenAbsent: "as many as for the test")
  static let test = Option(
    "test", "N", "Pairs for the test part.", .integer(1...), whenAbsent: "2 % of the corpus, from 50 to 1000")
  static let seed = Option("seed", "N", "Another number draws other pairs.", .integer(0...), default: 1)
  static let prefix = Option(
    "output", short: "o", "PREFIX", "Write PREFIX.train.tsv, PREFIX.dev.tsv and PREFIX.test.tsv.", .text,
    whenAbsent: "the corpus's name without .tsv")

  static let specification = CommandSpecification(
    "corpus split", summary: "Divide a corpus into parts to learn from and to measure with.",
    discussion: """
      No sentence of either side of a part (in lower case, without punctuation) is in another part: pairs that share a sentence \
      stay together. A part that is measured with has one pair of each such group; where a group has more, they are written to \
      PREFIX.dev.refs.tsv or PREFIX.test.refs.tsv, as further references for 'evaluate'.
      """,
    arguments: [CorpusArguments.file],
    options: ["OPTIONS": [prefix, test, dev, seed] + CorpusArguments.parallelFiles],
    examples: ["transformer corpus split pairs.tsv --test 1000 --dev 500": "Writes pairs.train.tsv and so on."])

  let location: CorpusLocation
  let prefix: String
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    self.arguments = arguments
    if let prefix = arguments[Self.prefix] {
      self.prefix = prefix
    } else {
      guard location.path != "-" else { throw UsageError("standard input has no name; give --output PREFIX") }
      prefix = location.path.hasSuffix(".tsv") ? String(location.path.dropLast(4)) : location.path
    }
    for part in ["train", "dev", "dev.refs", "test", "test.refs"] {
      try OutputPath.check(path(of: part), isNone: location.paths)
    }
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: location).deduplicated().corpus
    let testCount = arguments[Self.test] ?? corpus.usualHeldOutCount
    let devCount = arguments[Self.dev] ?? testCount
    let (train, parts) = corpus.split(heldOut: [testCount, devCount], seed: UInt64(arguments[Self.seed]))
    guard parts[0].corpus.count > 0 else {
      throw Failure(
        .badData, "\(location.path): no pair can be set aside: too few, or too many share a sentence; give more pairs")
    }
    try write(train, to: "train")
    for (part, name, count) in [(parts[1], "dev", devCount), (parts[0], "test", testCount)] where count > 0 {
      try write(part.corpus, to: name, wanted: count)
      if part.references.count > part.corpus.count { try write(part.references, to: "\(name).refs") }
    }
  }

  private func path(of part: String) -> String { "\(prefix).\(part).tsv" }

  private func write(_ corpus: ParallelCorpus, to part: String, wanted: Int? = nil) throws {
    let path = path(of: part)
    try AtomicFile.write(Data(corpus.tabSeparatedText.utf8), to: path)
    let missing = wanted.map { $0 > corpus.count ? " (\($0) were wanted: no more groups are small enough)" : "" } ?? ""
    Terminal.error.write("\(path): \(counted(corpus.count, "pair"))\(missing)\n")
  }
}
