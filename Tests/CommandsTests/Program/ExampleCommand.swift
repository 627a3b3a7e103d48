import ArgumentParsing
import Localization
import TestSupport
import Wording

/// A command with every kind of declaration.
struct ExampleCommand: Command {
  enum Size: String, CaseIterable {
    case tiny, small, base
  }

  static let corpus = Argument<String>("corpus", "Sentence pairs: source and target, separated by a tab.")
  static let output = Argument<String?>("output", "Where the translations go.")

  static let size = Option("size", "SIZE", "The size of the model.", .choice(of: Size.self), default: .small)
  static let steps = Option(
    "steps", "N", "Stop after this many steps, even if the time is not over and the model still gets better.",
    .integer(1...), default: 6)
  static let time = Option("time", "DURATION", "Stop after this time.", .duration)
  static let dropout = Option("dropout", "RATE", "Drop activations.", .number(0..<1), default: 0.1)
  static let batchTokens = Option(
    "batch-tokens", "N", "Tokens in a batch.", .integer(16...65536), whenAbsent: "by the size of the corpus")
  static let lengthPenalty = Option(
    "a-very-long-length-penalty", "ALPHA", "Exponent α of the length.", .number(-10...10), default: 1)
  static let model = Option("model", "FILE", "The model file.", .text, default: "model.safetensors")
  static let quiet = Flag("quiet", "Print errors only.")

  static let specification = CommandSpecification(
    "example", summary: "Shows what a declaration becomes.",
    discussion: """
      The first paragraph is long enough that it has to be broken into two lines at the eightieth
      column, wherever the source breaks it.

      The second is short.
      """,
    arguments: [corpus, output],
    options: [
      "MODEL": [size, dropout, model],
      HelpWording.options: [steps, time, batchTokens, lengthPenalty, quiet],
    ],
    examples: [
      "transformer example corpus.tsv": "With settings chosen from the corpus.",
      "transformer example corpus.tsv --time 10m --size tiny": "Ten minutes.",
    ])

  init(_ arguments: ParsedArguments) throws {
    if arguments[Self.time] != nil, arguments[Self.quiet] { throw UsageError("--time and --quiet exclude each other") }
    if arguments[Self.corpus] == "failing.tsv" { throw Failure(.badData, "failing.tsv:3: no tab; add a translation") }
    if arguments[Self.corpus] == "silent.tsv" { throw Failure(.checkFailed) }
    if arguments[Self.corpus] == "odd.tsv" { throw OddError() }
  }

  func run() throws {}

  struct OddError: Error {}
}

struct SentencesCommand: Command {
  static let sentences = Argument<[String]>("sentence", "Sentences.", count: 2...)
  static let specification = CommandSpecification(
    "sentences", summary: "Takes many arguments.", arguments: [sentences])

  init(_ arguments: ParsedArguments) throws {}
  func run() throws {}
}

struct CountFamilyCommand: Command {
  static let specification = CommandSpecification("family count", summary: "Counts.")
  init(_ arguments: ParsedArguments) throws {}
  func run() throws { throw Failure(.checkFailed, "counted") }
}

struct NameFamilyCommand: Command {
  static let word = Argument<String>("word", "A word.")
  static let specification = CommandSpecification("family name", summary: "Names.", arguments: [word])
  init(_ arguments: ParsedArguments) throws {}
  func run() throws {}
}
