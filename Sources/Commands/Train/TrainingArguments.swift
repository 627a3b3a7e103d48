import ArgumentParsing
import Kernels
import Localization
import Training

/// The options that say how a model is trained.
enum TrainingArguments {
  static let all: [RecipeOption] = [
    RecipeOption(
      "batch-tokens", "N", "The most source tokens, and the most target tokens, of a step.", .integer(1...1 << 24)
    ) {
      $0.training.tokensPerBatch = $1
      $0.training.laneCount = TrainingOptions.defaultLaneCount(tokensPerBatch: $1)
    },
    RecipeOption(
      "learning-rate", "RATE", "The highest learning rate.", .number(above: 0), \.training.peakLearningRate),
    RecipeOption(
      "warmup", "STEPS", "Steps until the learning rate is at its highest.", .integer(1...1 << 24),
      \.training.warmupSteps),
    RecipeOption(
      "weight-decay", "RATE", "The part of itself, times the learning rate, that each weight loses in a step (AdamW).",
      .number(0...1), \.training.weightDecay),
    RecipeOption(
      "label-smoothing", "EPSILON", "Probability spread over all pieces.", .float(0...0.99),
      shared: \.training.labelSmoothing),
    RecipeOption(
      "bpe-dropout", "RATE", "The probability with which a merge of pieces is passed over, anew in each epoch.",
      .number(0...0.9), shared: \.training.pieceDropout),
    RecipeOption(
      "plain", "RATE",
      "The probability with which a pair is read without capitals and final marks, as people type: anew in each epoch.",
      .number(0...1), shared: \.training.plainRate),
    RecipeOption(
      flag: "sentences-only", "Train on sentences only, without the extracted word pairs.", \.learnsWords, false),
    RecipeOption(
      "clip", "NORM", "Larger gradients are scaled down to this norm.", .number(above: 0), shared: \.training.clipNorm),
    // After --batch-tokens, which decides it otherwise.
    RecipeOption(
      "lanes", "N", "Parts of a batch that can run at once; the weights depend on it, not on --threads.",
      .integer(1...1024), standard: "one for each 256 tokens of a batch, from 2 to 16"
    ) { $0.training.laneCount = $1 },
    RecipeOption(flag: "bucketed", "Batch sentences of like length together.", \.training.isBucketed, true),
    RecipeOption(
      "seed", "N", "The same seed gives the same weights, unless --time decides when to stop.", .integer(0...Int.max),
      standard: "1"
    ) { $0.training.seed = UInt64($1) },
    RecipeOption(
      "evaluations", "N", "How often the model is tried on the dev pairs.", .integer(1...10_000),
      shared: \.training.evaluationCount),
    RecipeOption(
      "patience", "N", "End early if N evaluations in a row are no better than the best before.", .integer(1...10_000),
      standard: "use up the budget"
    ) { $0.training.patience = $1 },
    RecipeOption(
      "precision", "NAME", ProductPrecision.option.description.help, .choice(of: Precision.self),
      shared: \.training.precision),
  ]
}
