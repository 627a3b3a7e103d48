import ArgumentParsing

/// `transformer corpus reverse`: the corpus for the opposite direction.
struct CorpusReverseCommand: Command {
  static let specification = CommandSpecification(
    "corpus reverse", summary: "Swap source and target.",
    discussion:
      "The files of manythings.org/anki, for instance, have English first. Further columns stay where they are.",
    arguments: [CorpusArguments.file],
    options: ["OPTIONS": CorpusConversion.options],
    examples: ["transformer corpus reverse spa.txt --output es-en.tsv": "Spanish to English."])

  let conversion: CorpusConversion

  init(_ arguments: ParsedArguments) throws { conversion = try CorpusConversion(arguments) }

  func run() throws { try conversion.run(\.reversed) }
}
