import ArgumentParsing
import Console
import Corpus
import Foundation
import Kernels
import Models
import Training
import Translation

/// Tells a person how training goes.
final class TrainingNarrator: TrainingObserver {
  private let trainer: Trainer
  private let recipe: Recipe
  private let data: TrainingData
  private var line = ProgressLine()
  /// The loss, smoothed over the last steps: single batches jump.
  private var recentLoss: Double?
  private var lastNote: Double = 0
  private var lastProgress: TrainingProgress?

  /// Seconds between lines where no terminal shows the progress.
  private static let noteInterval = 30.0

  init(_ trainer: Trainer, _ recipe: Recipe, data: TrainingData) {
    self.trainer = trainer
    self.recipe = recipe
    self.data = data
  }

  func introduce(_ corpus: TrainingCorpus, devPath: String?, _ memory: MemoryForecast) {
    let configuration = recipe.model
    var pairs = "\(corpus.pairs.path): \(counted(corpus.pairs.count + corpus.duplicateCount, "pair"))"
    if corpus.duplicateCount > 0 { pairs += ", \(corpus.duplicateCount) of them repeated" }
    line.note("Corpus    \(pairs)")
    if !corpus.directions.isEmpty {
      let directions = corpus.directions.map(\.description).joined(separator: ", ")
      line.note("Direction \(directions)\(data.tokenizer.languages.isEmpty ? "" : ": translate with --to")")
    }
    for (direction, count) in corpus.pivotedCounts.sorted(by: { $0.key.description < $1.key.description }) {
      line.note("Pivot     \(direction): \(counted(count, "pair")) from the sentences that corpora share")
    }
    if data.tooLongCount > 0 {
      line.note("          \(data.tooLongCount) longer than \(configuration.maximumLength) tokens and left out")
    }
    line.note("Training  \(counted(data.training.count, "pair")), \(counted(data.targetTokenCount, "target token"))")
    if data.wordPairCount > 0 { line.note("Words     \(data.wordPairCount) pairs of single words among them") }
    let trial = data.validationIsHeldOut ? "pairs held out" : "of the training pairs: too few to hold any out"
    line.note("Dev       \(data.validation.count) \(devPath.map { "pairs of \($0)" } ?? trial)")
    line.note(
      "Model     d_model \(configuration.modelSize), d_ff \(configuration.feedForwardSize), "
        + "\(configuration.headCount) heads, "
        + "\(configuration.encoderLayerCount) + \(configuration.decoderLayerCount) layers, "
        + "\(configuration.normPlacement.rawValue)-norm")
    line.note("          vocabulary \(configuration.vocabularySize), \(trainer.weights.count) parameters")
    let reasons = recipe.reasons.map(\.description).joined(separator: "; ")
    line.note("Recipe    for \(recipe.purpose)\(reasons.isEmpty ? "" : ": \(reasons)")")
    line.note("          \(description), unless options say otherwise")
    line.note("Memory    about \((memory.byteCount + 500_000) / 1_000_000) MB")
  }

  private var description: String {
    let options = trainer.options
    return "dropout \(recipe.model.dropoutRate), weight decay \(options.weightDecay), "
      + "batches of \(options.tokensPerBatch) tokens, learning rate \(options.peakLearningRate) after "
      + "\(options.warmupSteps) steps, \(options.budget.inWords)"
  }

  /// - Parameter speed: target tokens a second.
  func forecastTime(speed: Double) {
    // What training takes, trials take about a tenth of besides.
    let tokensPerSecond = speed / 1.1
    let budget = trainer.options.budget
    let tokenCount = data.targetTokenCount(of: budget, batchesInEpoch: trainer.schedule.batchesInEpoch)
    let seconds = tokenCount.map { Double($0) / tokensPerSecond } ?? budget.seconds ?? 0
    let epochs = seconds * tokensPerSecond / Double(max(1, data.targetTokenCount))
    let amount =
      budget.seconds == nil ? Duration.seconds(seconds.rounded()).inUnits : String(format: "%.1f epochs", epochs)
    let end = DateFormatter()
    end.dateFormat = seconds < 12 * 3600 ? "HH:mm" : "yyyy-MM-dd HH:mm"
    line.note(
      String(format: "Time      %.0f tokens/s: about ", speed)
        + "\(amount), until \(end.string(from: Date(timeIntervalSinceNow: seconds)))")
  }

  func begin(resumed state: RunState?, modelPath: String) {
    if let state {
      let best = state.best.map { "; the best so far: \(scores($0))" } ?? ""
      line.note(
        "Resumed   after \(state.stepCount) steps and \(Duration.seconds(state.seconds.rounded()).inUnits)\(best)")
    } else if FileManager.default.fileExists(atPath: modelPath) {
      line.note("Replaces  \(modelPath), when this model is first tried")
    }
  }

  // MARK: TrainingObserver

  func trainer(_ progress: TrainingProgress, took step: StepReport) {
    recentLoss = recentLoss.map { 0.98 * $0 + 0.02 * step.loss } ?? step.loss
    line.update(status(progress))
    if !Terminal.error.canRewriteLines, progress.seconds - lastNote >= Self.noteInterval {
      lastNote = progress.seconds
      line.note(status(progress))
    }
  }

  func trainer(_ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool) {
    lastNote = progress.seconds
    lastProgress = progress
    let percent = String(format: "%3d %%", Int(progress.fraction * 100))
    line.note("\(percent)  step \(trainer.stepCount)  \(scores(trial))\(isBest ? "  saved" : "")")
    for index in validation.hypotheses.indices.prefix(2) {
      line.note("          \(data.validation.pairs[index].source) → \(validation.hypotheses[index])")
    }
  }

  func trainerFellBack(_ fallback: Fallback) {
    line.note("Warning   \(fallback)")
  }

  private func scores(_ trial: Trial) -> String {
    String(format: "dev loss %.3f  BLEU %.1f  chrF %.1f", trial.loss, trial.bleu, trial.chrF)
  }

  private func status(_ progress: TrainingProgress) -> String {
    String(
      format: "%3d %%  step %d  epoch %.1f  loss %.3f  %d tokens/s  %@ left", Int(progress.fraction * 100),
      trainer.stepCount, progress.epoch, recentLoss ?? 0, Int(progress.targetTokensPerSecond),
      progress.remainingSeconds.isFinite ? Duration.seconds(progress.remainingSeconds.rounded()).inUnits : "?")
  }

  /// - Parameter saved: how the model that is in the file did, if this process wrote it.
  func conclude(_ run: TrainingRun, _ end: RunEnd, saved: Trial?, modelPath: String) {
    line.clear()
    if let lastProgress {
      line.note(
        String(
          format: "Trained   %@, %d steps, %.1f epochs, %d target tokens/s",
          Duration.seconds(lastProgress.seconds.rounded()).inUnits, trainer.stepCount, lastProgress.epoch,
          Int(lastProgress.targetTokensPerSecond)))
    }
    if end == .patience {
      line.note("Ended     early: the last \(run.state.trialsSinceBest) trials were no better than the best before")
    }
    if let saved {
      line.note("Wrote     \(modelPath): \(scores(saved))")
    } else if end == .stopped {
      line.note("Stopped before the model was tried; \(modelPath) is left as it was")
    }
    guard end == .stopped else { return }
    line.note("Go on     with the same command and --resume (\(Checkpoint.path(forModel: modelPath)))")
  }
}
