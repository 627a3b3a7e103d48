import ArgumentParsing
import Console
import Corpus
import Localization
import Wording

/// `transformer corpus make`: pairs of a task with a rule, as many as one likes.
struct CorpusMakeCommand: Command {
  static let task = Argument<String>(CorpusMakeHelp.task, CorpusMakeHelp.taskHelp)
  static let pairs = Option("pairs", Placeholder.count, SharedHelp.howMany, .integer(1...10_000_000), default: 5500)
  static let languages = Option(
    "languages", CorpusMakeHelp.pair, CorpusMakeHelp.languages, .choice(of: LanguagePair.self),
    default: .spanishEnglish)

  static let specification = CommandSpecification(
    "corpus make", summary: CorpusMakeHelp.summary, discussion: CorpusMakeHelp.discussion, arguments: [task],
    options: [HelpWording.options: [pairs, languages, CorpusSplitCommand.seed, CorpusOutput.option]],
    examples: [
      "transformer corpus make reverse --output reverse.tsv": CorpusMakeHelp.reverseExample,
      "transformer corpus make numbers --languages en-pt --pairs 20": CorpusMakeHelp.numbersExample,
    ])

  let task: SyntheticTask
  let pairCount: Int
  let seed: UInt64
  let languages: LanguagePair
  let outputPath: String?
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    let name = arguments[Self.task]
    guard let task = SyntheticTask(rawValue: name) else {
      let names = SyntheticTask.allCases.map(\.rawValue)
      throw UsageError(CorpusMakeHelp.unknownTask(name, meant: suggestion(for: name, among: names), among: names))
    }
    self.task = task
    pairCount = arguments[Self.pairs]
    seed = UInt64(arguments[CorpusSplitCommand.seed])
    languages = arguments[Self.languages]
    outputPath = try CorpusOutput.path(arguments)
    language = arguments.language
  }

  func run() throws {
    let corpus = task.corpus(pairCount: pairCount, seed: seed, languages: languages)
    try CorpusOutput.write(corpus, to: outputPath)
    if corpus.count < pairCount {
      Terminal.error.writeLine(CorpusMakeHelp.fewer(task.rawValue, corpus.count)[language])
    }
  }
}
