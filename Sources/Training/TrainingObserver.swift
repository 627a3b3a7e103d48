/// Whoever watches a run: prints it, logs it, or asks it to stop.
public protocol TrainingObserver: AnyObject {
  func trainer(_ progress: TrainingProgress, took step: StepReport) throws
  func trainer(_ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool) throws
  func trainerFellBack(_ fallback: Fallback) throws
  /// Asked after every step.
  var wantsToStop: Bool { get }
}

extension TrainingObserver {
  /// Does nothing unless the observer says otherwise.
  public func trainer(_ progress: TrainingProgress, took step: StepReport) throws {}
  /// Does nothing unless the observer says otherwise.
  public func trainer(
    _ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool
  ) throws {}
  /// Does nothing unless the observer says otherwise.
  public func trainerFellBack(_ fallback: Fallback) throws {}
  /// Goes on unless the observer says otherwise.
  public var wantsToStop: Bool { false }
}

/// Several observers as one: all are told, in their order; any of them can stop the run.
public final class TrainingObservers: TrainingObserver {
  private let all: [any TrainingObserver]

  /// The observers, in the order in which they are told.
  public init(_ all: [any TrainingObserver]) {
    self.all = all
  }

  /// Tells all of a step.
  public func trainer(_ progress: TrainingProgress, took step: StepReport) throws {
    for observer in all { try observer.trainer(progress, took: step) }
  }

  /// Tells all of a trial.
  public func trainer(
    _ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool
  ) throws {
    for observer in all { try observer.trainer(progress, reached: validation, trial, isBest: isBest) }
  }

  /// Tells all of a fallback.
  public func trainerFellBack(_ fallback: Fallback) throws {
    for observer in all { try observer.trainerFellBack(fallback) }
  }

  /// Whether any of them wants to stop.
  public var wantsToStop: Bool { all.contains { $0.wantsToStop } }
}

/// How far a run is.
public struct TrainingProgress: Sendable {
  /// The part of the budget that is used up, 0 … 1.
  public let fraction: Double
  /// Passes through the training pairs so far.
  public let epoch: Double
  /// Seconds of the whole run so far, trials included.
  public let seconds: Double
  /// Seconds spent in training steps, not in trying the model.
  public let trainingSeconds: Double
  /// Target tokens trained on so far.
  public let targetTokenCount: Int

  /// Target tokens a second, trials not counted.
  public var targetTokensPerSecond: Double { Double(targetTokenCount) / max(trainingSeconds, 1e-9) }
  /// What is left at the pace so far.
  public var remainingSeconds: Double { fraction > 0 ? seconds * (1 - fraction) / fraction : .infinity }
}

/// A return to the best weights so far (those of step `toStep`; 0 is the beginning) after steps without a gradient.
public struct Fallback: Sendable {
  /// The step after which the run fell back.
  public let step: Int
  /// The gradient's norm at that step.
  public let gradientNorm: Double
  /// The step whose weights the run goes on from; 0 is the beginning.
  public let toStep: Int
  /// What the learning rate is multiplied with from here.
  public let rateFactor: Double
}
