import ArgumentParsing
import Console
import Corpus

/// `transformer corpus make`: pairs of a task with a rule, as many as one likes.
struct CorpusMakeCommand: Command {
  static let task = Argument<String>("task", "copy, reverse, numbers or dates.")
  static let pairs = Option("pairs", "N", "How many.", .integer(1...10_000_000), default: 5500)
  static let languages = Option(
    "languages", "PAIR", "For numbers and dates.", .choice(of: LanguagePair.self), default: .spanishEnglish)

  static let specification = CommandSpecification(
    "corpus make", summary: "Make a synthetic corpus: copy, reverse, numbers or dates.",
    discussion: """
      Tasks with a rule and one right answer, a ladder from easy to hard: what a Transformer has to be able to do before it can \
      translate. A tiny model learns each of them within half a minute, so that it gets nearly all new cases exactly right.

      \(SyntheticTask.allCases.map { "\($0.rawValue): \($0.summary)." }.joined(separator: "\n\n"))
      """,
    arguments: [task],
    options: ["OPTIONS": [pairs, languages, CorpusSplitCommand.seed, CorpusOutput.option]],
    examples: [
      "transformer corpus make reverse --output reverse.tsv": "Then: transformer train reverse.tsv --preset tiny",
      "transformer corpus make numbers --languages en-pt --pairs 20": "Some numbers to look at.",
    ])

  let task: SyntheticTask
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    let name = arguments[Self.task]
    guard let task = SyntheticTask(rawValue: name) else {
      let names = SyntheticTask.allCases.map(\.rawValue)
      let hint = suggestion(for: name, among: names).map { "did you mean '\($0)'?" }
      throw UsageError("there is no task '\(name)'; \(hint ?? "choose one of \(names.joined(separator: ", "))")")
    }
    self.task = task
    self.arguments = arguments
  }

  func run() throws {
    let corpus = task.corpus(
      pairCount: arguments[Self.pairs], seed: UInt64(arguments[CorpusSplitCommand.seed]),
      languages: arguments[Self.languages])
    try CorpusOutput.write(corpus, to: try CorpusOutput.path(arguments))
    if corpus.count < arguments[Self.pairs] {
      Terminal.error.write("\(task.rawValue): there are only \(counted(corpus.count, "pair"))\n")
    }
  }
}
