import Foundation
import Kernels
import Languages
import Translating

/// Writes each model that is the best so far into the model file.
public final class BestModelWriter: TrainingObserver {
  private let trainer: Trainer
  private let data: TrainingData
  private let path: String
  private let directions: [Direction]
  private let history: [String: String]
  /// What the model's file holds, if this process wrote it.
  public private(set) var saved: (trial: Trial, digest: String)?

  /// - Parameter history: what is known of the run before it begins, for the model file.
  public init(
    _ trainer: Trainer, data: TrainingData, path: String, directions: [Direction], history: [String: String]
  ) {
    self.trainer = trainer
    self.data = data
    self.path = path
    self.directions = directions
    self.history = history
  }

  /// - Throws: `FileError`.
  public func trainer(
    _ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool
  ) throws {
    if isBest { try save(trainer.weights, trial) }
  }

  /// Makes sure that the best model of a run that was not stopped is in the file: one that was resumed may have had its
  /// best trial before, and a stop may have left a later one in the file.
  ///
  /// - Throws: `FileError`.
  public func conclude(_ run: TrainingRun, _ end: RunEnd) throws {
    if end != .stopped, let best = run.state.best, let weights = run.bestWeights, saved?.trial != best {
      try save(weights, best)
    }
  }

  private func save(_ weights: Matrix, _ trial: Trial) throws {
    let results = [
      "pairs": String(data.training.count), "steps": String(trial.stepCount),
      "epochs": String(format: "%.2f", trial.epoch),
      "seed": String(trainer.options.seed), "devBLEU": String(format: "%.2f", trial.bleu),
      "devChrF": String(format: "%.2f", trial.chrF),
    ]
    let model = TranslationModel(
      trainer.model, tokenizer: data.tokenizer, weights: weights, directions: directions,
      history: history.merging(results) { $1 })
    try model.write(to: path)
    saved = (trial, model.digest)
  }
}
