import Foundation
import ModelFile
import Training
import TransformerModel

/// Tells a person how training goes, and writes each model that is the best so far.
final class TrainingNarrator: TrainingObserver {
  private let trainer: Trainer
  private let data: TrainingData
  private let corpusPath: String
  private let devPath: String?
  private let modelPath: String
  private let interruption = Interruption()
  private var line = ProgressLine()
  /// The loss, smoothed over the last steps: single batches jump.
  private var recentLoss: Double?
  private var lastNote: Double = 0
  private var lastProgress: TrainingProgress?
  private var bestDigest: String?
  private var bestScores = ""

  /// Seconds between lines where no terminal shows the progress.
  private static let noteInterval = 30.0

  init(_ trainer: Trainer, data: TrainingData, corpusPath: String, devPath: String?, modelPath: String) {
    self.trainer = trainer
    self.data = data
    self.corpusPath = corpusPath
    self.devPath = devPath
    self.modelPath = modelPath
  }

  func introduce(pairCount: Int, _ forecast: MemoryForecast) {
    let configuration = trainer.model.configuration
    var pairs = "\(corpusPath): \(pairCount) pairs"
    if data.duplicateCount > 0 { pairs += ", \(data.duplicateCount) of them repeated" }
    line.note("Corpus    \(pairs)")
    if data.tooLongCount > 0 {
      line.note("          \(data.tooLongCount) longer than \(configuration.maximumLength) tokens and left out")
    }
    line.note("Training  \(data.training.count) pairs, \(data.targetTokenCount) target tokens")
    let trial = data.validationIsHeldOut ? "pairs held out" : "of the training pairs: too few to hold any out"
    line.note("Dev       \(data.validation.count) \(devPath.map { "pairs of \($0)" } ?? trial)")
    line.note(
      "Model     d_model \(configuration.modelSize), d_ff \(configuration.feedForwardSize), "
        + "\(configuration.headCount) heads, "
        + "\(configuration.encoderLayerCount) + \(configuration.decoderLayerCount) layers")
    line.note("          vocabulary \(configuration.vocabularySize), \(trainer.weights.count) parameters")
    line.note("Memory    about \((forecast.byteCount + 500_000) / 1_000_000) MB")
    if FileManager.default.fileExists(atPath: modelPath) {
      line.note("Replaces  \(modelPath), when this model is first tried")
    }
  }

  // MARK: TrainingObserver

  var wantsToStop: Bool { interruption.signal != nil }

  func trainer(_ progress: TrainingProgress, took step: StepReport) {
    recentLoss = recentLoss.map { 0.98 * $0 + 0.02 * step.loss } ?? step.loss
    line.update(status(progress))
    if !Terminal.error.canRewriteLines, progress.seconds - lastNote >= Self.noteInterval {
      lastNote = progress.seconds
      line.note(status(progress))
    }
  }

  func trainer(_ progress: TrainingProgress, reached validation: Validation, isBest: Bool) throws {
    let scores = String(
      format: "dev loss %.3f  BLEU %.1f  chrF %.1f", validation.loss, validation.bleu.score, validation.chrF.score)
    if isBest {
      bestScores = scores
      try save(validation)
    }
    lastNote = progress.seconds
    lastProgress = progress
    let percent = String(format: "%3d %%", Int(progress.fraction * 100))
    line.note("\(percent)  step \(trainer.stepCount)  \(scores)\(isBest ? "  saved" : "")")
    for index in validation.hypotheses.indices.prefix(2) {
      line.note("          \(data.validation.pairs[index].source) → \(validation.hypotheses[index])")
    }
  }

  private func status(_ progress: TrainingProgress) -> String {
    String(
      format: "%3d %%  step %d  epoch %.1f  loss %.3f  %d tokens/s  %@ left", Int(progress.fraction * 100),
      trainer.stepCount, progress.epoch, recentLoss ?? 0, Int(progress.targetTokensPerSecond),
      progress.remainingSeconds.isFinite ? Duration.seconds(progress.remainingSeconds.rounded()).inUnits : "?")
  }

  private func save(_ validation: Validation) throws {
    let model = TranslationModel(
      trainer.model, tokenizer: data.tokenizer, weights: trainer.weights,
      history: [
        "program": programVersion, "corpus": (corpusPath as NSString).lastPathComponent,
        "pairs": String(data.training.count), "steps": String(trainer.stepCount),
        "epochs": String(format: "%.2f", trainer.epoch), "seed": String(trainer.options.seed),
        "devBLEU": String(format: "%.2f", validation.bleu.score),
        "devChrF": String(format: "%.2f", validation.chrF.score),
      ])
    try model.write(to: modelPath)
    bestDigest = model.digest
  }

  /// - Throws: `Failure` with the exit code of a signal, if one ended the training.
  func conclude() throws {
    line.clear()
    if let lastProgress {
      line.note(
        String(
          format: "Trained   %@, %d steps, %.1f epochs, %d target tokens/s",
          Duration.seconds(lastProgress.seconds.rounded()).inUnits, trainer.stepCount, lastProgress.epoch,
          Int(lastProgress.targetTokensPerSecond)))
    }
    if let bestDigest {
      line.note("Wrote     \(modelPath): \(bestScores)")
      print("weights \(bestDigest)")
    } else {
      line.note("Stopped before the model was first tried; \(modelPath) is left as it was")
    }
    switch interruption.signal {
    case SIGINT: throw Failure(.interrupted)
    case SIGTERM: throw Failure(.terminated)
    default: break
    }
  }
}
