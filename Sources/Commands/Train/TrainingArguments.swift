import ArgumentParsing
import Kernels
import Localization
import Training
import Wording

/// The options that say how a model is trained.
enum TrainingArguments {
  static let all: [RecipeOption] = [
    RecipeOption(
      "batch-tokens", alsoCalled: ["batch-size", "batch", "bsz", "mini-batch", "max-tokens", "mini-batch-words"],
      Placeholder.count, TrainingHelp.batchTokens, .integer(1...1 << 24)
    ) {
      $0.training.tokensPerBatch = $1
      $0.training.laneCount = TrainingOptions.defaultLaneCount(tokensPerBatch: $1)
    },
    RecipeOption(
      "learning-rate", alsoCalled: ["lr", "learn-rate", "learnrate"], Placeholder.rate, TrainingHelp.learningRate,
      .number(above: 0), \.training.peakLearningRate),
    RecipeOption(
      "warmup", alsoCalled: ["warmup-steps", "warmup-updates", "lr-warmup"], TrainingHelp.warmupPlaceholder,
      TrainingHelp.warmup, .integer(1...1 << 24), \.training.warmupSteps),
    RecipeOption(
      "weight-decay", alsoCalled: ["wd"], Placeholder.rate, TrainingHelp.weightDecay, .number(0...1),
      \.training.weightDecay),
    RecipeOption(
      "label-smoothing", alsoCalled: ["smoothing"], TrainingHelp.labelSmoothingPlaceholder, TrainingHelp.labelSmoothing,
      .float(0...0.99), shared: \.training.labelSmoothing),
    RecipeOption(
      "bpe-dropout", Placeholder.rate, TrainingHelp.pieceDropout, .number(0...0.9), shared: \.training.pieceDropout),
    RecipeOption("plain", Placeholder.rate, TrainingHelp.plain, .number(0...1), shared: \.training.plainRate),
    RecipeOption(flag: "sentences-only", TrainingHelp.sentencesOnly, \.learnsWords, false),
    RecipeOption(
      "clip", alsoCalled: ["clip-norm", "max-grad-norm", "grad-clip"], TrainingHelp.clipPlaceholder, TrainingHelp.clip,
      .number(above: 0), shared: \.training.clipNorm),
    // After --batch-tokens, which decides it otherwise.
    RecipeOption(
      "lanes", Placeholder.count, TrainingHelp.lanes, .integer(1...1024), standard: TrainingHelp.lanesWhenAbsent
    ) { $0.training.laneCount = $1 },
    RecipeOption(flag: "bucketed", TrainingHelp.bucketed, \.training.isBucketed, true),
    RecipeOption(
      "seed", alsoCalled: ["random-seed"], Placeholder.count, TrainingHelp.seed, .integer(0...Int.max),
      standard: Text(verbatim: "1")
    ) { $0.training.seed = UInt64($1) },
    RecipeOption(
      "evaluations", alsoCalled: ["eval-steps", "valid-freq", "valid-steps", "validate-interval"], Placeholder.count,
      TrainingHelp.evaluations, .integer(1...10_000), shared: \.training.evaluationCount),
    RecipeOption(
      "patience", alsoCalled: ["early-stopping"], Placeholder.count, TrainingHelp.patience, .integer(1...10_000),
      standard: TrainingHelp.patienceWhenAbsent
    ) { $0.training.patience = $1 },
    RecipeOption(
      "precision", alsoCalled: ProductPrecision.otherNames, Placeholder.name, SharedHelp.precision,
      .choice(of: Precision.self), shared: \.training.precision),
  ]
}
