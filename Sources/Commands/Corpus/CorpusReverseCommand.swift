import Corpus

/// `transformer corpus reverse`: the corpus for the opposite direction.
struct CorpusReverseCommand: Command {
  static let specification = CommandSpecification(
    "corpus reverse", summary: "Swap source and target.",
    discussion:
      "The files of manythings.org/anki, for instance, have English first. Further columns stay where they are.",
    arguments: [CorpusArguments.file],
    options: ["OPTIONS": [CorpusOutput.option] + CorpusArguments.parallelFiles],
    examples: ["transformer corpus reverse spa.txt --output es-en.tsv": "Spanish to English."])

  let location: CorpusLocation
  let outputPath: String?

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    outputPath = try CorpusOutput.path(arguments, isNone: location.paths)
  }

  func run() throws {
    try CorpusOutput.write(try ParallelCorpus(contentsOf: location).reversed, to: outputPath)
  }
}
