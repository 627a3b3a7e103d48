import Corpus

/// `transformer corpus words`: the words that training learns singly.
struct CorpusWordsCommand: Command {
  static let specification = CommandSpecification(
    "corpus words", summary: "Print words that translate each other.",
    discussion: """
      Each word with its most probable translation, if the two belong together in both directions, as it is learned from the \
      sentences alone (IBM Model 1). 'transformer train' learns from these words, too.
      """,
    arguments: [CorpusArguments.file],
    options: ["OPTIONS": [CorpusOutput.option] + CorpusArguments.parallelFiles],
    examples: ["transformer corpus words data/es-en.tsv": "The words of the bundled sentences."])

  let location: CorpusLocation
  let outputPath: String?

  init(_ arguments: ParsedArguments) throws {
    location = try CorpusArguments.location(arguments)
    outputPath = try CorpusOutput.path(arguments, isNone: location.paths)
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: location)
    let words = ParallelCorpus(Lexicon(of: corpus).pairs, languages: corpus.languages, hasHeader: corpus.hasHeader)
    try CorpusOutput.write(words, to: outputPath)
  }
}
