import ArgumentParsing
import Console
import Corpus
import Files
import Foundation
import Localization
import Models
import Training
import TrainingLog
import Wording

/// `transformer train`: learns to translate from sentence pairs.
struct TrainCommand: Command {
  static let dev = Option(
    "dev", alsoCalled: ["valid", "val", "validation", "dev-set", "valid-set", "valid-sets"], Placeholder.file,
    TrainHelp.dev, .text, whenAbsent: TrainHelp.devWhenAbsent)
  static let log = Option("log", alsoCalled: ["log-file", "tensorboard"], Placeholder.file, TrainHelp.log, .text)
  static let steps = Option(
    "steps", alsoCalled: ["max-steps", "train-steps", "max-update", "max-updates", "after-batches"], Placeholder.count,
    TrainHelp.steps, .integer(1...1_000_000_000))
  static let epochs = Option(
    "epochs", alsoCalled: ["max-epoch", "max-epochs", "num-epochs", "after-epochs"], Placeholder.count,
    TrainHelp.epochs, .integer(1...1_000_000))
  static let time = Option(
    "time", alsoCalled: ["max-time", "minutes", "hours"], Placeholder.duration, TrainHelp.time, .duration)
  static let dryRun = Flag("dry-run", TrainHelp.dryRun)
  static let resume = Flag("resume", alsoCalled: ["continue", "train-from", "restore-file"], TrainHelp.resume)

  static let specification = CommandSpecification(
    "train", summary: TrainHelp.summary, discussion: TrainHelp.discussion, arguments: [CorpusArguments.files],
    options: [
      HelpWording.options: [ModelLocation.output, dev, ModelArguments.preset, log, ThreadCount.option]
        + CorpusArguments.parallelFiles,
      TrainHelp.direction: DirectionArguments.all,
      TrainHelp.howLong: [steps, epochs, time, resume, dryRun],
      ModelHelp.heading: ModelArguments.all,
      TrainingHelp.heading: TrainingArguments.all,
    ],
    tables: [RecipeTable.table],
    examples: [
      "transformer train data/es-en.tsv": TrainHelp.bundled,
      "transformer train pairs.tsv --dev dev.tsv --time 10m": TrainHelp.tenMinutes,
      "transformer train pairs.tsv --preset small --epochs 5": TrainHelp.sizeAndLength,
      "transformer train data/es-en.tsv data/en-pt.tsv": TrainHelp.twoDirections,
    ])

  let locations: [CorpusLocation]
  let devPath: String?
  let directions: TrainingCorpus.Directions
  let makesPivots: Bool
  let modelPath: String
  let logPath: String?
  let budget: TrainingBudget?
  let preset: Recipe.Preset?
  let changes: [RecipeChange]
  let threadCount: Int
  let resumes: Bool
  let isDryRun: Bool
  let language: Language

  init(_ arguments: ParsedArguments) throws {
    language = arguments.language
    locations = try CorpusArguments.locations(arguments)
    devPath = arguments[Self.dev]
    directions = try DirectionArguments.directions(arguments)
    makesPivots = !arguments[DirectionArguments.zeroShot]
    modelPath = ModelLocation.path(arguments)
    logPath = arguments[Self.log]
    budget = try Self.budget(arguments)
    preset = arguments[ModelArguments.preset]
    changes = (ModelArguments.all + TrainingArguments.all).compactMap { $0.change(arguments) }
    threadCount = ThreadCount.value(arguments)
    resumes = arguments[Self.resume]
    isDryRun = arguments[Self.dryRun]
    let inputs = locations.flatMap(\.paths) + [devPath]
    try OutputPath.check(modelPath, of: "--model", isNone: inputs)
    if let logPath { try OutputPath.check(logPath, of: "--log", isNone: inputs + [modelPath]) }
  }

  private static func budget(_ arguments: ParsedArguments) throws(UsageError) -> TrainingBudget? {
    var budgets: [TrainingBudget] = []
    if let steps = arguments[steps] { budgets.append(.steps(steps)) }
    if let epochs = arguments[epochs] { budgets.append(.epochs(epochs)) }
    if let time = arguments[time] { budgets.append(.seconds(time / .seconds(1))) }
    guard budgets.count <= 1 else { throw UsageError(CommandLineWording.exclusive(["--steps", "--epochs", "--time"])) }
    return budgets.first
  }

  func run() throws {
    try checkCheckpoint()
    let corpus = try TrainingCorpus(locations, dev: devPath, directions, makesPivots: makesPivots)
    for path in [modelPath, checkpointPath, logPath] { try path.map(AtomicFile.checkWritable) }

    var recipe = recipe(pairCount: corpus.pairs.count)
    if let problem = recipe.model.problem { throw UsageError(problem.text) }
    let data = try data(corpus, recipe)
    recipe.model.vocabularySize = data.tokenizer.vocabularySize
    let transformer = Transformer(recipe.model)
    let memory = MemoryForecast(
      transformer, data: data, options: recipe.training, residentByteCount: ProcessMemory.byteCount,
      peakByteCount: ProcessMemory.peakByteCount)
    try Self.checkMemory(transformer, memory)

    let trainer = Trainer(
      transformer, pairs: data.training, options: recipe.training,
      augmentation: data.augmentation(recipe.training, transformer))
    let narrator = TrainingNarrator(trainer, recipe, data: data, in: language)
    narrator.introduce(corpus, devPath: devPath, memory)
    // A second of measuring is too much for a run of a few.
    if recipe.training.budget.isLong { narrator.forecastTime(speed: trainer.measureSpeed()) }
    if isDryRun { return }
    try train(TrainingRun(trainer, data: data, checkpointPath: checkpointPath), recipe, corpus, narrator)
  }

  /// The preset, or what suits the corpus, with the single values that were given.
  private func recipe(pairCount: Int) -> Recipe {
    var recipe = preset?.recipe ?? Recipe.suiting(pairCount: pairCount, budget: budget)
    if let budget { recipe.training.budget = budget }
    recipe.training.threadCount = threadCount
    for change in changes { change(&recipe) }
    return recipe
  }

  private func data(_ corpus: TrainingCorpus, _ recipe: Recipe) throws -> TrainingData {
    let data = try TrainingData(
      corpus.pairs, validation: corpus.dev, vocabularySize: recipe.model.vocabularySize,
      maximumLength: recipe.model.maximumLength, seed: recipe.training.seed, learnsWords: recipe.learnsWords)
    for (pairs, path) in [(data.training, corpus.pairs.path), (data.validationPairs, devPath ?? corpus.pairs.path)]
    where pairs.isEmpty {
      throw Failure(.badData, TrainCommandWording.noShortPair(path))
    }
    return data
  }

  /// The best model is saved, signals are heard, a log is written and a person is told: each by an observer of its own.
  private func train(
    _ run: TrainingRun, _ recipe: Recipe, _ corpus: TrainingCorpus, _ narrator: TrainingNarrator
  ) throws {
    if resumes { try run.resume(Checkpoint(contentsOf: checkpointPath), path: checkpointPath) }
    let resumed = resumes ? run.state : nil
    narrator.begin(resumed: resumed, modelPath: modelPath)
    let writer = BestModelWriter(
      run.trainer, data: run.data, path: modelPath, directions: corpus.directions,
      history: ["program": programVersion, "corpus": corpus.fileNames.joined(separator: " + ")])
    let interruption = Interruption()
    let log = try logPath.map { path in
      try RunLogWriter(path: path, appends: resumed != nil, validation: run.data.validation)
    }
    try log?.begin(
      RunLog.Start(
        corpusPath: corpus.pairs.path, data: run.data, trainer: run.trainer, recipe.model, program: programVersion),
      resumed: resumed)
    let end = try run.run(TrainingObservers([writer, narrator, interruption] + (log.map { [$0] } ?? [])))
    try log?.end(run, end)
    try writer.conclude(run, end)
    narrator.conclude(run, end, saved: writer.saved?.trial, modelPath: modelPath)
    if let saved = writer.saved { print("weights \(saved.digest)") }
    if end == .stopped { throw Failure(interruption.exitCode) }
  }

  private var checkpointPath: String { Checkpoint.path(forModel: modelPath) }

  /// Makes sure that there is a run to resume, or that none is lost unawares.
  private func checkCheckpoint() throws(Failure) {
    guard !isDryRun else { return }
    let exists = FileManager.default.fileExists(atPath: checkpointPath)
    if resumes, !exists {
      throw Failure(.noInput, TrainCommandWording.nothingToResume(checkpointPath))
    }
    if !resumes, exists {
      let warning = ProgramWording.warning(TrainCommandWording.replacesCheckpoint(checkpointPath))
      Terminal.error.writeLine(warning[language])
    }
  }

  /// - Throws: `UsageError` if the weights alone, with what training keeps beside them, cannot fit this machine's
  ///   memory.
  private static func checkMemory(_ transformer: Transformer, _ forecast: MemoryForecast) throws(UsageError) {
    let (needed, available) = (forecast.parameterByteCount, Int(ProcessInfo.processInfo.physicalMemory))
    guard needed > available else { return }
    throw UsageError(
      TrainCommandWording.tooLarge(parameters: transformer.layout.count, needed: needed, available: available))
  }
}
