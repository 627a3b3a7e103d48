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
  /// Target tokens trained on so far.
  public let targetTokenCount: Int

  public var targetTokensPerSecond: Double { Double(targetTokenCount) / max(seconds, 1e-9) }
  /// What is left at the pace so far.
  public var remainingSeconds: Double { fraction > 0 ? seconds * (1 - fraction) / fraction : .infinity }
}

/// Why a run cannot go on.
public struct TrainingError: Error, CustomStringConvertible {
  public let step: Int
  public let gradientNorm: Double

  public var description: String {
    "step \(step): the loss or its gradient is no longer a number (gradient norm \(gradientNorm)). "
      + "A lower --learning-rate or a longer --warmup usually helps; the best model so far is kept."
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

  /// Trains, and calls the observer with each model that is better than those before, judged by the chrF of its translations.
  /// - Throws: `TrainingError` if the run diverges; what the observer throws.
  public func run(_ observer: any TrainingObserver) throws {
    let clock = ContinuousClock()
    let start = clock.now
    var evaluations = 0
    var best = -1.0
    var targetTokenCount = 0
    var infiniteSteps = 0
    var fraction = 0.0
    while true {
      let report = trainer.step(progress: fraction)
      targetTokenCount += report.targetTokenCount
      infiniteSteps = report.gradientNorm.isFinite && report.loss.isFinite ? 0 : infiniteSteps + 1
      if infiniteSteps == Self.patienceWithInfinity {
        throw TrainingError(step: report.step, gradientNorm: report.gradientNorm)
      }
      let seconds = (clock.now - start) / .seconds(1)
      fraction = min(1, usedFraction(seconds: seconds))
      let progress = TrainingProgress(
        fraction: fraction, epoch: trainer.epoch, seconds: seconds, targetTokenCount: targetTokenCount)
      observer.trainer(progress, took: report)
      let isOver = fraction >= 1 || observer.wantsToStop
      guard isOver || fraction * Double(trainer.options.evaluationCount) >= Double(evaluations + 1) else { continue }
      evaluations = Int(fraction * Double(trainer.options.evaluationCount))
      let validation = validate()
      let isBest = validation.chrF.score >= best
      best = max(best, validation.chrF.score)
      try observer.trainer(progress, reached: validation, isBest: isBest)
      if isOver { return }
    }
  }

  private func usedFraction(seconds: Double) -> Double {
    switch trainer.options.budget {
    case .steps(let count): Double(trainer.stepCount) / Double(count)
    case .epochs(let count): trainer.epoch / Double(count)
    case .seconds(let limit): seconds / limit
    }
  }

  private func validate() -> Validation {
    Validation(
      TranslationModel(trainer.model, tokenizer: data.tokenizer, weights: trainer.weights), corpus: data.validation,
      pairs: data.validationPairs, threadCount: trainer.options.threadCount)
  }
}
