import Corpus
import Foundation
import ModelFile
import Tokenization
import Training
import TransformerModel

/// `transformer train`: learns to translate from sentence pairs.
struct TrainCommand: Command {
  static let corpus = Argument<String>("corpus", "Sentence pairs, source TAB target on each line.")
  static let dev = Option(
    "dev", "FILE", "Pairs to try the model on while it learns.", .text, whenAbsent: "some of the corpus, set aside")

  static let steps = Option("steps", "N", "Train for N steps.", .integer(1...Int.max))
  static let epochs = Option("epochs", "N", "Train on every pair N times.", .integer(1...1_000_000))
  static let time = Option("time", "DURATION", "Train for a time, such as 10m or 1h30m.", .duration)

  static let specification = CommandSpecification(
    "train", summary: "Train a model on sentence pairs.",
    discussion: """
      Learns a vocabulary and a Transformer from the corpus and writes both into one model file. Sizes and rates that are not \
      given are chosen by the corpus's size.

      The best model so far is written after each evaluation; Ctrl-C ends the training early and keeps it.
      """,
    arguments: [corpus],
    options: [
      "OPTIONS": [ModelLocation.option, dev, ModelArguments.preset, ThreadCount.option],
      "HOW LONG": [steps, epochs, time],
      "MODEL": ModelArguments.all,
      "TRAINING": TrainingArguments.all,
    ],
    examples: [
      "transformer train data/es-en.tsv": "Train on the bundled sentences.",
      "transformer train pairs.tsv --dev dev.tsv --time 10m": "Train for ten minutes.",
      "transformer train pairs.tsv --preset small --epochs 5": "Choose size and length.",
    ])

  let corpusPath: String
  let devPath: String?
  let modelPath: String
  let budget: TrainingBudget?
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    corpusPath = arguments[Self.corpus]
    devPath = arguments[Self.dev]
    modelPath = ModelLocation.path(arguments)
    budget = try Self.budget(arguments)
    self.arguments = arguments
  }

  private static func budget(_ arguments: ParsedArguments) throws(UsageError) -> TrainingBudget? {
    var budgets: [TrainingBudget] = []
    if let steps = arguments[steps] { budgets.append(.steps(steps)) }
    if let epochs = arguments[epochs] { budgets.append(.epochs(epochs)) }
    if let time = arguments[time] { budgets.append(.seconds(time / .seconds(1))) }
    guard budgets.count <= 1 else { throw UsageError("--steps, --epochs and --time exclude one another") }
    return budgets.first
  }

  func run() throws {
    let corpus = try ParallelCorpus(contentsOf: corpusPath)
    let validation = try devPath.map { try ParallelCorpus(contentsOf: $0) }
    try AtomicFile.checkWritable(modelPath)

    let recipe = ModelArguments.recipe(arguments, pairCount: corpus.count)
    let options = TrainingArguments.options(arguments, recipe, budget ?? .epochs(recipe.epochs))
    let data = try TrainingData(
      corpus, validation: validation, vocabularySize: recipe.vocabularySize,
      maximumLength: arguments[ModelArguments.maximumLength], seed: options.seed)
    guard !data.training.isEmpty, !data.validationPairs.isEmpty else {
      throw Failure(.badData, "\(corpusPath): no pair is short enough; allow more tokens with --maximum-length")
    }
    let configuration = ModelArguments.configuration(
      arguments, recipe, vocabularySize: data.tokenizer.vocabularySize)
    if let complaint = configuration.complaint { throw UsageError(complaint) }
    let trainer = Trainer(Transformer(configuration), pairs: data.training, options: options)
    let narrator = TrainingNarrator(trainer, data: data, corpusPath: corpusPath, modelPath: modelPath)
    narrator.introduce(pairCount: corpus.count)
    try TrainingRun(trainer, data: data).run(narrator)
    try narrator.conclude()
  }
}
