import Foundation
import Kernels

/// One training run: steps until the budget is used up, trying the model now and then and keeping the best.
///
/// With a checkpoint's path its state is saved every few minutes, after each trial and when it is stopped; a run that
/// takes such a state up ends with the same weights, to the bit, unless the budget is one of time.
public final class TrainingRun {
  /// What takes the steps.
  public let trainer: Trainer
  /// What is learned from.
  public let data: TrainingData
  let identity: RunIdentity
  private let checkpointPath: String?
  /// How far the run is.
  public private(set) var state = RunState()

  /// The weights of `state.best`.
  public private(set) var bestWeights: Matrix?

  /// Steps in a row whose loss or gradient is no number before the run falls back to its best weights.
  private static let patienceWithInfinity = 10
  /// So often, each time with half the learning rate; then it is given up.
  private static let maximumFallbackCount = 5
  /// Seconds between checkpoints: what a power cut may cost.
  private static let checkpointInterval = 120.0

  private var lastInstant = ContinuousClock.now
  private var secondsAtCheckpoint = 0.0

  /// - Parameter checkpointPath: where the run's state is saved; nil to save none.
  public init(_ trainer: Trainer, data: TrainingData, checkpointPath: String? = nil) {
    self.trainer = trainer
    self.data = data
    self.checkpointPath = checkpointPath
    identity = RunIdentity(data, trainer.model, trainer.options)
  }

  /// Takes up a run that was saved.
  ///
  /// - Throws: `ResumeError` if it was made of something else.
  public func resume(_ checkpoint: Checkpoint, path: String) throws {
    let differences = identity.differences(from: checkpoint.identity)
    guard differences.isEmpty, checkpoint.weights.count == trainer.weights.count else {
      throw ResumeError(path: path, differences: differences)
    }
    try trainer.restore(checkpoint)
    state = checkpoint.state
    bestWeights = checkpoint.bestWeights
  }

  /// Trains, and calls the observer with each model that it tries; the best has the highest chrF.
  /// Of equal ones it is the last, whose learning rate has sunk furthest.
  ///
  /// A run that is stopped before its first trial ends without one: an untaught model is worth less than what may be
  /// there.
  /// - Throws: `TrainingError` if the run diverges, or ends without a model whose loss is a number; what the observer
  ///   throws; `FileError` if a checkpoint cannot be written.
  @discardableResult
  public func run(_ observer: any TrainingObserver) throws -> RunEnd {
    lastInstant = .now
    secondsAtCheckpoint = state.seconds
    var fraction = usedFraction
    var gradientNorm = 0.0
    while fraction < 1 {
      let report = trainer.step(progress: fraction, rateFactor: state.rateFactor)
      state.seconds += secondsSinceLastAsked()
      gradientNorm = report.gradientNorm
      note(report)
      fraction = min(1, usedFraction)
      try observer.trainer(progress(fraction), took: report)
      try fallBackIfDiverged(report, observer)

      // A hair more, as 0.29 · 100 is a hair below 29.
      let dueTrials = Int(fraction * Double(trainer.options.evaluationCount) + 1e-9)
      if fraction >= 1 || dueTrials > state.trialCount {
        state.trialCount = dueTrials
        try hold(observer, at: fraction)
        if isOutOfPatience { break }
        if fraction < 1 { try saveCheckpoint() }
      }
      if observer.wantsToStop && fraction < 1 {
        try stop(observer, at: fraction)
        return .stopped
      }
      if state.seconds - secondsAtCheckpoint > Self.checkpointInterval { try saveCheckpoint() }
    }
    removeCheckpoint()
    // A run too short to fall back may have no model all the same; whoever waits for one must hear of it.
    guard state.best != nil else { throw divergence(at: trainer.stepCount, gradientNorm) }
    return fraction < 1 ? .patience : .budget
  }

  private var isOutOfPatience: Bool {
    trainer.options.patience.map { state.trialsSinceBest >= $0 } ?? false
  }

  private func secondsSinceLastAsked() -> Double {
    let now = ContinuousClock.now
    defer { lastInstant = now }
    return (now - lastInstant) / .seconds(1)
  }

  /// The part of the budget that is used up, 0 … 1 or a little more.
  private var usedFraction: Double {
    switch trainer.options.budget {
    case .steps(let count): Double(trainer.stepCount) / Double(count)
    case .epochs(let count): trainer.epoch / Double(count)
    case .seconds(let limit): state.seconds / limit
    }
  }

  private func progress(_ fraction: Double) -> TrainingProgress {
    TrainingProgress(
      fraction: fraction, epoch: trainer.epoch, seconds: state.seconds,
      trainingSeconds: state.seconds - state.trialSeconds, targetTokenCount: state.targetTokenCount)
  }

  private func note(_ report: StepReport) {
    state.stepCount = trainer.stepCount
    state.adamStepCount = trainer.optimizer.stepCount
    state.position = trainer.schedule.position
    state.targetTokenCount += report.targetTokenCount
    let isFinite = report.gradientNorm.isFinite && report.loss.isFinite
    state.nonFiniteRun = isFinite ? 0 : state.nonFiniteRun + 1
    state.nonFiniteCount += isFinite ? 0 : 1
  }

  // MARK: Trials

  /// Tries the model; a trial that is due counts for the choice of the best.
  private func hold(_ observer: any TrainingObserver, at fraction: Double) throws {
    let (validation, trial) = try tryModel()
    let isBest = trial.loss.isFinite && trial.chrF >= state.best?.chrF ?? 0
    state.trialsSinceBest = isBest ? 0 : state.trialsSinceBest + 1
    if isBest {
      state.best = trial
      let copy = bestWeights ?? Matrix(rowCount: 1, columnCount: trainer.weights.count)
      copy.copy(from: trainer.weights)
      bestWeights = copy
    }
    try observer.trainer(progress(fraction), reached: validation, trial, isBest: isBest)
  }

  private func tryModel() throws -> (Validation, Trial) {
    state.seconds += secondsSinceLastAsked()
    let validation = trainer.validate(data.tokenizer, corpus: data.validation, pairs: data.validationPairs)
    let seconds = secondsSinceLastAsked()
    state.seconds += seconds
    state.trialSeconds += seconds
    return (validation, Trial(validation, stepCount: trainer.stepCount, epoch: trainer.epoch))
  }

  /// Ends before the budget does. The model is tried once more, so that what was learned is not lost; but the state
  /// that is saved knows nothing of it, so that a run that takes it up does what it would have done without the stop.
  private func stop(_ observer: any TrainingObserver, at fraction: Double) throws {
    try saveCheckpoint()
    guard let best = state.best, best.stepCount < trainer.stepCount else { return }
    let saved = state
    let (validation, trial) = try tryModel()
    state = saved
    try observer.trainer(progress(fraction), reached: validation, trial, isBest: trial.chrF >= best.chrF)
  }

  // MARK: Divergence

  private func fallBackIfDiverged(_ report: StepReport, _ observer: any TrainingObserver) throws {
    guard state.nonFiniteRun == Self.patienceWithInfinity else { return }
    guard state.fallbackCount < Self.maximumFallbackCount else {
      removeCheckpoint()
      throw divergence(at: report.step, report.gradientNorm)
    }
    trainer.fallBack(to: bestWeights)
    state.fallbackCount += 1
    state.nonFiniteRun = 0
    state.adamStepCount = trainer.optimizer.stepCount
    try observer.trainerFellBack(
      Fallback(
        step: report.step, gradientNorm: report.gradientNorm, toStep: state.best?.stepCount ?? 0,
        rateFactor: state.rateFactor))
  }

  private func divergence(at step: Int, _ gradientNorm: Double) -> TrainingError {
    TrainingError(step: step, gradientNorm: gradientNorm, fallbackCount: state.fallbackCount)
  }

  // MARK: Checkpoints

  private func saveCheckpoint() throws {
    guard let checkpointPath else { return }
    let checkpoint = Checkpoint(
      identity: identity, state: state, weights: trainer.weights, firstMoments: trainer.optimizer.firstMoments,
      secondMoments: trainer.optimizer.secondMoments, bestWeights: bestWeights)
    try checkpoint.write(to: checkpointPath)
    secondsAtCheckpoint = state.seconds
  }

  /// What has come to its end cannot be taken up, and what diverged would only do so again.
  private func removeCheckpoint() {
    if let checkpointPath { try? FileManager.default.removeItem(atPath: checkpointPath) }
  }
}
