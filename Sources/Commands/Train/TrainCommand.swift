import ArgumentParsing
import Console
import Corpus
import Files
import Foundation
import Models
import Training
import TrainingLog

/// `transformer train`: learns to translate from sentence pairs.
struct TrainCommand: Command {
  static let dev = Option(
    "dev", "FILE", "Pairs to try the model on while it learns.", .text, whenAbsent: "some of the corpus, set aside")

  static let log = Option("log", "FILE", "Write the run's story there as JSON Lines, for 'transformer plot'.", .text)
  static let steps = Option("steps", "N", "Train for N steps.", .integer(1...1_000_000_000))
  static let epochs = Option("epochs", "N", "Train on every pair N times.", .integer(1...1_000_000))
  static let dryRun = Flag("dry-run", "Say what would be done, how long it would take, and stop.")
  static let resume = Flag("resume", "Go on with the run that was interrupted, with the same corpus and options.")
  static let time = Option("time", "DURATION", "Train for a time, such as 10m or 1h30m.", .duration)

  static let specification = CommandSpecification(
    "train", summary: "Train a model on sentence pairs.",
    discussion: """
      Learns a vocabulary and a Transformer from the corpus and writes both into one model file. Sizes and rates that are not \
      given are chosen by the corpus's size.

      The best model so far is written after each evaluation. The run's state is saved beside it (FILE.checkpoint) every two \
      minutes and when the run is stopped (Ctrl-C, SIGTERM); --resume goes on, with --steps or --epochs to the same weights as \
      if it had never stopped.
      """,
    arguments: [CorpusArguments.files],
    options: [
      "OPTIONS": [ModelLocation.option, dev, ModelArguments.preset, log, ThreadCount.option]
        + CorpusArguments.parallelFiles,
      "DIRECTION": TrainingCorpus.options,
      "HOW LONG": [steps, epochs, time, resume, dryRun],
      "MODEL": ModelArguments.all,
      "TRAINING": TrainingArguments.all,
    ],
    examples: [
      "transformer train data/es-en.tsv": "Train on the bundled sentences.",
      "transformer train pairs.tsv --dev dev.tsv --time 10m": "Train for ten minutes.",
      "transformer train pairs.tsv --preset small --epochs 5": "Choose size and length.",
      "transformer train data/es-en.tsv data/en-pt.tsv": "Two directions in one model; then: translate --to pt",
    ])

  let locations: [CorpusLocation]
  let devPath: String?
  let modelPath: String
  let budget: TrainingBudget?
  let arguments: ParsedArguments

  init(_ arguments: ParsedArguments) throws {
    locations = try CorpusArguments.locations(arguments)
    if arguments[TrainingCorpus.reverse], arguments[TrainingCorpus.bothWays] {
      throw UsageError("--reverse and --both-ways exclude each other")
    }
    devPath = arguments[Self.dev]
    modelPath = ModelLocation.path(arguments)
    budget = try Self.budget(arguments)
    self.arguments = arguments
    let inputs = locations.flatMap(\.paths) + [devPath]
    try OutputPath.check(modelPath, isNone: inputs)
    if let log = arguments[Self.log] { try OutputPath.check(log, isNone: inputs + [modelPath]) }
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
    try checkCheckpoint()
    let corpus = try TrainingCorpus(locations, dev: devPath, arguments)
    for path in [modelPath, checkpointPath, arguments[Self.log]] { try path.map(AtomicFile.checkWritable) }

    let recipe = ModelArguments.recipe(arguments, pairCount: corpus.pairs.deduplicated().corpus.count, budget)
    let planned = ModelArguments.configuration(arguments, recipe, vocabularySize: recipe.vocabularySize)
    if let problem = planned.problem { throw UsageError("\(problem)") }
    let options = TrainingArguments.options(arguments, recipe, budget ?? .epochs(recipe.epochs))
    let data = try data(corpus, recipe, options)
    let configuration = ModelArguments.configuration(
      arguments, recipe, vocabularySize: data.tokenizer.vocabularySize)
    let transformer = Transformer(configuration)
    let memory = MemoryForecast(
      transformer, data: data, options: options, residentByteCount: ProcessMemory.byteCount,
      peakByteCount: ProcessMemory.peakByteCount)
    try Self.checkMemory(transformer, memory)

    let trainer = Trainer(
      transformer, pairs: data.training, options: options, augmentation: data.augmentation(options, transformer))
    let narrator = TrainingNarrator(
      trainer, configuration, data: data, corpus: corpus, devPath: devPath, modelPath: modelPath)
    narrator.introduce(recipe, memory)
    // A second of measuring is too much for a run of a few.
    if options.budget.isLong { narrator.forecastTime(speed: trainer.measureSpeed()) }
    if arguments[Self.dryRun] { return }
    try train(
      TrainingRun(trainer, data: data, checkpointPath: checkpointPath), configuration, corpus, narrator)
  }

  private func data(_ corpus: TrainingCorpus, _ recipe: Recipe, _ options: TrainingOptions) throws -> TrainingData {
    let data = try TrainingData(
      corpus.pairs, validation: corpus.dev, vocabularySize: recipe.vocabularySize,
      maximumLength: arguments[ModelArguments.maximumLength], seed: options.seed,
      learnsWords: !arguments[TrainingArguments.sentencesOnly])
    for (pairs, path) in [(data.training, corpus.pairs.path), (data.validationPairs, devPath ?? corpus.pairs.path)]
    where pairs.isEmpty {
      throw Failure(.badData, "\(path): no pair is short enough; allow more tokens with --maximum-length")
    }
    return data
  }

  private func train(
    _ run: TrainingRun, _ configuration: TransformerConfiguration, _ corpus: TrainingCorpus,
    _ narrator: TrainingNarrator
  ) throws {
    if arguments[Self.resume] { try run.resume(Checkpoint(contentsOf: checkpointPath), path: checkpointPath) }
    let resumed = arguments[Self.resume] ? run.state : nil
    narrator.begin(resumed: resumed)
    let log = try arguments[Self.log].map { path in
      try RunLogWriter(path: path, appends: resumed != nil, validation: run.data.validation)
    }
    try log?.begin(
      RunLog.Start(
        corpusPath: corpus.pairs.path, data: run.data, trainer: run.trainer, configuration, program: programVersion),
      resumed: resumed)
    let end = try run.run(TrainingObservers([narrator] + (log.map { [$0] } ?? [])))
    try log?.end(run, end)
    try narrator.conclude(run, end)
  }

  private var checkpointPath: String { Checkpoint.path(forModel: modelPath) }

  /// Makes sure that there is a run to go on with, or that none is lost unawares.
  private func checkCheckpoint() throws(Failure) {
    guard !arguments[Self.dryRun] else { return }
    let exists = FileManager.default.fileExists(atPath: checkpointPath)
    if arguments[Self.resume], !exists {
      throw Failure(.noInput, "\(checkpointPath): there is no such file, so no run to go on with; leave out --resume")
    }
    if !arguments[Self.resume], exists {
      Terminal.error.write(
        "Warning: \(checkpointPath) of an interrupted run will be replaced; --resume would go on with it\n")
    }
  }

  /// - Throws: `UsageError` if the weights alone, with what training keeps beside them, cannot fit this machine's memory.
  private static func checkMemory(_ transformer: Transformer, _ forecast: MemoryForecast) throws(UsageError) {
    let needed = Double(forecast.parameterByteCount)
    let available = Double(ProcessInfo.processInfo.physicalMemory)
    guard needed > available else { return }
    let (neededText, availableText) = (String(format: "%.0f", needed / 1e9), String(format: "%.0f", available / 1e9))
    throw UsageError(
      """
      \(transformer.layout.count) parameters need more than \(neededText) GB to train, and this machine has \
      \(availableText) GB; choose a smaller model
      """)
  }
}
