import ArgumentParsing
import Wording
import Corpus

/// `transformer corpus words`: the words that training learns singly.
struct CorpusWordsCommand: Command {
  static let specification = CommandSpecification(
    "corpus words", summary: CorpusWordsHelp.summary, discussion: CorpusWordsHelp.discussion,
    arguments: [CorpusArguments.file], options: [HelpWording.options: CorpusConversion.options],
    examples: ["transformer corpus words data/es-en.tsv": CorpusWordsHelp.example])

  let conversion: CorpusConversion

  init(_ arguments: ParsedArguments) throws { conversion = try CorpusConversion(arguments) }

  func run() throws {
    try conversion.run { corpus in
      ParallelCorpus(Lexicon(of: corpus).pairs, direction: corpus.direction, hasHeader: corpus.hasHeader)
    }
  }
}
