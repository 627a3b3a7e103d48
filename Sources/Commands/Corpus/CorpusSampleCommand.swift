import ArgumentParsing
import Wording

/// `transformer corpus sample`: a random sample.
struct CorpusSampleCommand: Command {
  static let pairs = Option("pairs", Placeholder.count, SharedHelp.howMany, .integer(1...), default: 20)

  static let specification = CommandSpecification(
    "corpus sample", summary: CorpusSampleHelp.summary, discussion: CorpusSampleHelp.discussion,
    arguments: [CorpusArguments.file],
    options: [HelpWording.options: [pairs, CorpusSplitCommand.seed] + CorpusConversion.options],
    examples: ["transformer corpus sample pairs.tsv --pairs 5000 --output part.tsv": CorpusSampleHelp.example])

  let conversion: CorpusConversion
  let count: Int
  let seed: UInt64

  init(_ arguments: ParsedArguments) throws {
    conversion = try CorpusConversion(arguments)
    count = arguments[Self.pairs]
    seed = UInt64(arguments[CorpusSplitCommand.seed])
  }

  func run() throws {
    try conversion.run { $0.sample(count: count, seed: seed) }
  }
}
