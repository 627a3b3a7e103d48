import ArgumentParsing
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
    options: ["OPTIONS": CorpusConversion.options],
    examples: ["transformer corpus words data/es-en.tsv": "The words of the bundled sentences."])

  let conversion: CorpusConversion

  init(_ arguments: ParsedArguments) throws { conversion = try CorpusConversion(arguments) }

  func run() throws {
    try conversion.run { corpus in
      ParallelCorpus(Lexicon(of: corpus).pairs, direction: corpus.direction, hasHeader: corpus.hasHeader)
    }
  }
}
