import Corpus

/// How far a run is, in numbers: together with the weights and the moments, all that it needs to go on as if it had
/// never stopped. Everything random is a function of the seed and of these.
public struct RunState: Sendable, Codable, Equatable {
  /// Steps tried, those whose gradient was no number included.
  public var stepCount = 0
  /// Steps that changed the weights since the moments were zero: Adam's t.
  public var adamStepCount = 0
  /// The batch to come next.
  public var position = BatchPosition()

  /// Seconds of all parts of the run, and of those the ones spent on trials.
  public var seconds = 0.0
  /// Of `seconds`, those spent on trials.
  public var trialSeconds = 0.0
  /// Target tokens trained on so far.
  public var targetTokenCount = 0

  /// Trials that were due so far.
  public var trialCount = 0
  /// The best of them; its weights are kept beside this.
  public var best: Trial?
  /// Trials since then.
  public var trialsSinceBest = 0

  /// Steps in a row whose loss or gradient was no number, and all of them.
  public var nonFiniteRun = 0
  /// All steps whose loss or gradient was not finite.
  public var nonFiniteCount = 0
  /// How often the run fell back to its best weights, each time with half the learning rate.
  public var fallbackCount = 0

  /// A run that has not begun.
  public init() {}

  /// What the learning rate is multiplied with.
  var rateFactor: Double { 1 / Double(1 << min(fallbackCount, 62)) }
}

/// Why a run is over.
public enum RunEnd: String, Sendable {
  /// The budget is used up.
  case budget
  /// So many trials in a row were not better than the best before.
  case patience
  /// It was asked to stop, and can be taken up.
  case stopped
}

/// How the model did on the dev pairs, and when.
public struct Trial: Sendable, Codable, Equatable {
  /// Steps before the trial.
  public let stepCount: Int
  /// Epochs before the trial.
  public let epoch: Double
  /// −log p(label), the mean over the target tokens, in nats.
  public let loss: Double
  /// BLEU, 0 … 100.
  public let bleu: Double
  /// chrF, 0 … 100.
  public let chrF: Double

  init(_ validation: Validation, stepCount: Int, epoch: Double) {
    self.stepCount = stepCount
    self.epoch = epoch
    loss = validation.loss
    bleu = validation.bleu.score
    chrF = validation.chrF.score
  }
}
