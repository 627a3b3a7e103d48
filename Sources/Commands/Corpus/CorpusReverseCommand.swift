import ArgumentParsing
import Wording

/// `transformer corpus reverse`: the corpus for the opposite direction.
struct CorpusReverseCommand: Command {
  static let specification = CommandSpecification(
    "corpus reverse", summary: CorpusReverseHelp.summary, discussion: CorpusReverseHelp.discussion,
    arguments: [CorpusArguments.file], options: [HelpWording.options: CorpusConversion.options],
    examples: ["transformer corpus reverse spa.txt --output es-en.tsv": CorpusReverseHelp.example])

  let conversion: CorpusConversion

  init(_ arguments: ParsedArguments) throws { conversion = try CorpusConversion(arguments) }

  func run() throws { try conversion.run(\.reversed) }
}
