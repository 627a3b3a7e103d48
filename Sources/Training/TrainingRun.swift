import Corpus
import Foundation
import Kernels
import ModelFile
import TransformerModel

/// Whoever watches a run: prints it, logs it, or asks it to stop.
public protocol TrainingObserver: AnyObject {
  func trainer(_ progress: TrainingProgress, took step: StepReport)
  func trainer(_ progress: TrainingProgress, reached validation: Validation, isBest: Bool) throws
  /// Asked after every step.
  var wantsToStop: Bool { get }
}

/// How far a run is.
public struct TrainingProgress: Sendable {
  /// The part of the budget that is used up, 0 … 1.
  public let fraction: Double
  public let epoch: Double
  public let seconds: Double
  /// Seconds spent in training steps, not in trying the model.
  public let trainingSeconds: Double
  /// Target tokens trained on so far.
  public let targetTokenCount: Int

  public var targetTokensPerSecond: Double { Double(targetTokenCount) / max(trainingSeconds, 1e-9) }
  /// What is left at the pace so far.
  public var remainingSeconds: Double { fraction > 0 ? seconds * (1 - fraction) / fraction : .infinity }
}

/// Why a run cannot go on.
public struct TrainingError: Error, CustomStringConvertible {
  public let step: Int
  public let gradientNorm: Double

  public var description: String {
    "step \(step): the loss or its gradient is no longer a number (gradient norm \(gradientNorm)). "
      + "A lower --learning-rate or a longer --warmup usually helps; a model that was written before stays as it is"
  }
}

/// One training run: steps until the budget is used up, trying the model now and then and keeping the best.
public struct TrainingRun {
  let trainer: Trainer
  let data: TrainingData

  /// Steps in a row whose gradient is not finite before the run is given up.
  private static let patienceWithInfinity = 10

  public init(_ trainer: Trainer, data: TrainingData) {
    self.trainer = trainer
    self.data = data
  }

  /// Trains, and calls the observer with each model that it tries; the best has the highest chrF.
  /// Of equal ones it is the last, whose learning rate has sunk furthest.
  ///
  /// A run that is stopped before its first trial ends without one: an untaught model is worth less than what may be there.
  /// - Throws: `TrainingError` if the run diverges; what the observer throws.
  public func run(_ observer: any TrainingObserver) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var trialSeconds = 0.0
    var trials = 0
    var best: Double?
    var targetTokenCount = 0
    var infiniteSteps = 0
    var fraction = 0.0
    while true {
      let report = trainer.step(progress: fraction)
      targetTokenCount += report.targetTokenCount
      infiniteSteps = report.gradientNorm.isFinite && report.loss.isFinite ? 0 : infiniteSteps + 1
      let seconds = (clock.now - start) / .seconds(1)
      fraction = min(1, usedFraction(seconds: seconds))
      let progress = TrainingProgress(
        fraction: fraction, epoch: trainer.epoch, seconds: seconds, trainingSeconds: seconds - trialSeconds,
        targetTokenCount: targetTokenCount)
      observer.trainer(progress, took: report)
      if infiniteSteps == Self.patienceWithInfinity {
        throw TrainingError(step: report.step, gradientNorm: report.gradientNorm)
      }
      // A hair more, as 0.29 · 100 is a hair below 29.
      let dueTrials = Int(fraction * Double(trainer.options.evaluationCount) + 1e-9)
      let isStopped = observer.wantsToStop
      if isStopped && best == nil { return }
      guard fraction >= 1 || isStopped || dueTrials > trials else { continue }
      trials = dueTrials
      let trialStart = clock.now
      let validation = trainer.validate(data.tokenizer, corpus: data.validation, pairs: data.validationPairs)
      trialSeconds += (clock.now - trialStart) / .seconds(1)
      guard validation.loss.isFinite else {
        throw TrainingError(step: report.step, gradientNorm: report.gradientNorm)
      }
      let isBest = validation.chrF.score >= best ?? 0
      if isBest { best = validation.chrF.score }
      try observer.trainer(progress, reached: validation, isBest: isBest)
      if fraction >= 1 || isStopped { return }
    }
  }

  private func usedFraction(seconds: Double) -> Double {
    switch trainer.options.budget {
    case .steps(let count): Double(trainer.stepCount) / Double(count)
    case .epochs(let count): trainer.epoch / Double(count)
    case .seconds(let limit): seconds / limit
    }
  }
}
