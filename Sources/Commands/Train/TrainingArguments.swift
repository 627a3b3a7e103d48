import ArgumentParsing
import Training

/// The options that say how a model is trained.
enum TrainingArguments {
  static let batchTokens = Option(
    "batch-tokens", "N", "The most source tokens, and the most target tokens, of a step.", .integer(1...1 << 24),
    whenAbsent: ModelArguments.byPreset)
  static let learningRate = Option(
    "learning-rate", "RATE", "The highest learning rate.", .number(above: 0), whenAbsent: ModelArguments.byPreset)
  static let warmup = Option(
    "warmup", "STEPS", "Steps until the learning rate is at its highest.", .integer(1...1 << 24),
    whenAbsent: ModelArguments.byPreset)
  static let weightDecay = Option(
    "weight-decay", "RATE", "The part of itself, times the learning rate, that each weight loses in a step (AdamW).",
    .number(0...1), whenAbsent: ModelArguments.byPreset)
  static let labelSmoothing = Option(
    "label-smoothing", "EPSILON", "Probability spread over all pieces.", .number(0...0.99), default: 0.1)
  static let pieceDropout = Option(
    "bpe-dropout", "RATE", "The probability with which a merge of pieces is passed over, anew in each epoch.",
    .number(0...0.9), default: 0)
  static let plain = Option(
    "plain", "RATE",
    "The probability with which a pair is read without capitals and final marks, as people type: anew in each epoch.",
    .number(0...1), default: 0)
  static let sentencesOnly = Flag(
    "sentences-only", "Do not learn from single words, each with its most probable translation in the sentences, too.")
  static let clip = Option(
    "clip", "NORM", "Larger gradients are scaled down to this norm.", .number(above: 0), default: 1)
  static let lanes = Option(
    "lanes", "N", "Parts of a batch that can run at once; the weights depend on it, not on --threads.",
    .integer(1...1024), whenAbsent: "one for each 256 tokens of a batch, from 2 to 16")
  static let bucketed = Flag("bucketed", "Batch sentences of like length together.")
  static let seed = Option(
    "seed", "N", "The same seed gives the same weights, unless --time decides when to stop.", .integer(0...Int.max),
    default: 1)
  static let evaluations = Option(
    "evaluations", "N", "How often the model is tried on the dev pairs.", .integer(1...10_000), default: 10)

  static let patience = Option(
    "patience", "N", "End early if N evaluations in a row are no better than the best before.", .integer(1...10_000),
    whenAbsent: "use up the budget")

  static let all: [any OptionDeclaration] = [
    batchTokens, learningRate, warmup, weightDecay, labelSmoothing, pieceDropout, plain, sentencesOnly, clip, lanes,
    bucketed, seed, evaluations, patience, ProductPrecision.option,
  ]

  static func options(_ arguments: ParsedArguments, _ recipe: Recipe, _ budget: TrainingBudget) -> TrainingOptions {
    let tokensPerBatch = arguments[batchTokens] ?? recipe.tokensPerBatch
    return TrainingOptions(
      budget: budget, tokensPerBatch: tokensPerBatch,
      peakLearningRate: arguments[learningRate] ?? recipe.peakLearningRate,
      warmupSteps: arguments[warmup] ?? recipe.warmupSteps,
      weightDecay: arguments[weightDecay] ?? recipe.weightDecay, labelSmoothing: Float(arguments[labelSmoothing]),
      clipNorm: arguments[clip],
      laneCount: arguments[lanes] ?? TrainingOptions.defaultLaneCount(tokensPerBatch: tokensPerBatch),
      isBucketed: arguments[bucketed], seed: UInt64(arguments[seed]),
      pieceDropout: arguments[pieceDropout], plainRate: arguments[plain], precision: arguments[ProductPrecision.option],
      threadCount: ThreadCount.value(arguments),
      evaluationCount: arguments[evaluations], patience: arguments[patience])
  }
}
