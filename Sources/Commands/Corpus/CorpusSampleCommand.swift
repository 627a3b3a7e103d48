import ArgumentParsing

/// `transformer corpus sample`: some pairs by lot.
struct CorpusSampleCommand: Command {
  static let pairs = Option("pairs", "N", "How many.", .integer(1...), default: 20)

  static let specification = CommandSpecification(
    "corpus sample", summary: "Draw pairs by lot.",
    discussion: "To read some, or to train on a part. All of them, if there are fewer; in random order.",
    arguments: [CorpusArguments.file],
    options: ["OPTIONS": [pairs, CorpusSplitCommand.seed] + CorpusConversion.options],
    examples: ["transformer corpus sample pairs.tsv --pairs 5000 --output part.tsv": "Five thousand pairs."])

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
