import ArgumentParsing
import Console
import Corpus
import Files
import Foundation
import Localization
import Wording

/// `transformer corpus split`: training, dev and test parts that share no sentence.
struct CorpusSplitCommand: Command {
  static let dev = Option(
    "dev", alsoCalled: ["valid", "validation"], Placeholder.count, CorpusSplitHelp.dev, .integer(0...),
    whenAbsent: CorpusSplitHelp.devWhenAbsent)
  static let test = Option(
    "test", Placeholder.count, CorpusSplitHelp.test, .integer(1...), whenAbsent: CorpusSplitHelp.testWhenAbsent)
  static let seed = Option("seed", Placeholder.count, SharedHelp.seed, .integer(0...), default: 1)
  static let prefix = Option(
    "output", short: "o", Placeholder.prefix, CorpusSplitHelp.prefix, .text,
    whenAbsent: CorpusSplitHelp.prefixWhenAbsent)

  static let specification = CommandSpecification(
    "corpus split", summary: CorpusSplitHelp.summary, discussion: CorpusSplitHelp.discussion,
    arguments: [CorpusArguments.file],
    options: [HelpWording.options: [prefix, test, dev, seed] + CorpusArguments.parallelFiles],
    examples: ["transformer corpus split pairs.tsv --test 1000 --dev 500": CorpusSplitHelp.example])

  let location: CorpusLocation
  let prefix: String
  let testCount: Int?
  let devCount: Int?
  let seed: UInt64
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    testCount = arguments[Self.test]
    devCount = arguments[Self.dev]
    seed = UInt64(arguments[Self.seed])
    language = arguments.language
    if let prefix = arguments[Self.prefix] {
      self.prefix = prefix
    } else {
      guard location.path != "-" else { throw UsageError(CorpusSplitHelp.needsPrefix) }
      prefix = location.path.hasSuffix(".tsv") ? String(location.path.dropLast(4)) : location.path
    }
    for part in ["train", "dev", "dev.refs", "test", "test.refs"] {
      try OutputPath.check(path(of: part), isNone: location.paths)
    }
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: location).deduplicated().corpus
    let testCount = self.testCount ?? corpus.usualHeldOutCount
    let devCount = self.devCount ?? testCount
    let (train, parts) = corpus.split(heldOut: [testCount, devCount], seed: seed)
    guard parts[0].corpus.count > 0 else {
      throw Failure(.badData, CorpusReportWording.nothingToSetAside(location.path))
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
    let isLess = wanted.map { $0 > corpus.count } ?? false
    let text = CorpusReportWording.part(path, corpus.count, wanted: isLess ? wanted : nil)
    Terminal.error.writeLine(text[language])
  }
}
