import ArgumentParsing
import Console
import Corpus
import Foundation
import Localization
import Training
import Wording

/// Tells a person how training goes.
final class TrainingNarrator: TrainingObserver {
  private let trainer: Trainer
  private let recipe: Recipe
  private let data: TrainingData
  private let language: Language
  /// Where the text behind the labels begins.
  private let column: Int
  private var line = ProgressLine()
  /// The loss, smoothed over the last steps: single batches jump.
  private var recentLoss: Double?
  private var lastNote: Double = 0
  private var lastProgress: TrainingProgress?

  /// Seconds between lines where no terminal shows the progress.
  private static let noteInterval = 30.0

  init(_ trainer: Trainer, _ recipe: Recipe, data: TrainingData, in language: Language) {
    self.trainer = trainer
    self.recipe = recipe
    self.data = data
    self.language = language
    column = TrainLabel.width(in: language)
  }

  // MARK: Before

  private typealias Plan = TrainingPlanWording

  func introduce(_ corpus: TrainingCorpus, devPath: String?, _ memory: MemoryForecast) {
    note(.corpus, Plan.corpus(corpus))
    if !corpus.directions.isEmpty {
      note(.direction, Plan.directions(corpus.directions, isTagged: !data.tokenizer.languages.isEmpty))
    }
    for (direction, count) in corpus.pivotedCounts.sorted(by: { $0.key.description < $1.key.description }) {
      note(.pivot, Plan.pivot(direction, count))
    }
    note(.pairs, Plan.training(data.training.count, data.targetTokenCount))
    if data.tooLongCount > 0 {
      note(nil, Plan.tooLong(data.tooLongCount, maximumLength: recipe.model.maximumLength))
    }
    if data.wordPairCount > 0 { note(.words, Plan.words(data.wordPairCount)) }
    note(.dev, Plan.dev(data.validation.count, of: devPath, areHeldOut: data.validationIsHeldOut))
    note(.model, Plan.model(recipe.model))
    note(nil, Plan.size(vocabulary: recipe.model.vocabularySize, parameters: trainer.weights.count))
    note(.recipe, Plan.recipe(recipe))
    note(nil, Plan.rates(dropout: recipe.model.dropoutRate, trainer.options))
    note(.memory, Plan.memory(megabytes: (memory.byteCount + 500_000) / 1_000_000))
  }

  /// - Parameter speed: target tokens a second.
  func forecastTime(speed: Double) {
    // What training takes, trials take about a tenth of besides.
    let tokensPerSecond = speed / 1.1
    let budget = trainer.options.budget
    let tokenCount = data.targetTokenCount(of: budget, batchesInEpoch: trainer.schedule.batchesInEpoch)
    let seconds = tokenCount.map { Double($0) / tokensPerSecond } ?? budget.seconds ?? 0
    let epochs = seconds * tokensPerSecond / Double(max(1, data.targetTokenCount))
    let amount = budget.seconds == nil ? Text(verbatim: duration(seconds)) : Plan.epochs(epochs)
    let end = DateFormatter()
    end.dateFormat = seconds < 12 * 3600 ? "HH:mm" : "yyyy-MM-dd HH:mm"
    note(.time, Plan.time(speed: speed, amount, until: end.string(from: Date(timeIntervalSinceNow: seconds))))
  }

  func begin(resumed state: RunState?, modelPath: String) {
    if let state {
      let best = state.best.map { TrainingProgressWording.scores($0) }
      note(.resumed, Plan.resumed(steps: state.stepCount, after: duration(state.seconds), best: best))
    } else if FileManager.default.fileExists(atPath: modelPath) {
      note(.replaces, Plan.replaces(modelPath))
    }
  }

  // MARK: TrainingObserver

  func trainer(_ progress: TrainingProgress, took step: StepReport) {
    recentLoss = recentLoss.map { 0.98 * $0 + 0.02 * step.loss } ?? step.loss
    if Terminal.error.canRewriteLines {
      line.update(status(progress, width: Terminal.error.width - 1))
    } else if progress.seconds - lastNote >= Self.noteInterval {
      lastNote = progress.seconds
      line.note(status(progress, width: .max))
    }
  }

  func trainer(_ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool) {
    lastNote = progress.seconds
    lastProgress = progress
    note(percent(progress), TrainingProgressWording.evaluation(step: trainer.stepCount, trial, isBest: isBest))
    for index in validation.hypotheses.indices.prefix(2) {
      note(nil, Text(verbatim: "\(data.validation.pairs[index].source) → \(validation.hypotheses[index])"))
    }
  }

  func trainerFellBack(_ fallback: Fallback) {
    note(.warning, fallback.text)
  }

  // MARK: After

  /// - Parameter saved: how the model that is in the file did, if this process wrote it.
  func conclude(_ run: TrainingRun, _ end: RunEnd, saved: Trial?, modelPath: String) {
    line.clear()
    if let lastProgress {
      note(
        .trained,
        TrainingProgressWording.trained(
          time: duration(lastProgress.seconds), steps: trainer.stepCount, epochs: lastProgress.epoch,
          tokensPerSecond: Int(lastProgress.targetTokensPerSecond)))
    }
    if end == .patience { note(.ended, TrainingProgressWording.endedEarly(evaluations: run.state.trialsSinceBest)) }
    if let saved {
      note(.wrote, TrainingProgressWording.wrote(modelPath, saved))
    } else if end == .stopped {
      note(.stopped, TrainingProgressWording.stoppedEarly(modelPath))
    }
    guard end == .stopped else { return }
    note(.next, TrainingProgressWording.howToResume(Checkpoint.path(forModel: modelPath)))
  }

  // MARK: - Lines

  private func note(_ label: TrainLabel?, _ text: Text) {
    note(label?.text[language] ?? "", text)
  }

  /// A line that stays; in a window it is broken at spaces, below its beginning.
  private func note(_ label: String, _ text: Text) {
    let width = max(20, Terminal.error.lineWidth - column)
    for (index, part) in fitted(text[language], width: width).enumerated() {
      line.note((index == 0 ? label : "").leftAligned(in: column) + part)
    }
  }

  private func percent(_ progress: TrainingProgress) -> String {
    "\(Int(progress.fraction * 100)) %".rightAligned(in: 5)
  }

  /// As much of the progress as fits, the most important first.
  private func status(_ progress: TrainingProgress, width: Int) -> String {
    let left = progress.remainingSeconds
    let parts = TrainingProgressWording.status(
      left: left.isFinite ? duration(left) : nil, step: trainer.stepCount, loss: recentLoss ?? 0,
      epoch: progress.epoch, tokensPerSecond: Int(progress.targetTokensPerSecond))
    var status = percent(progress)
    for part in parts.map({ "  " + $0[language] }) where status.count + part.count <= width { status += part }
    return status
  }

  private func duration(_ seconds: Double) -> String { Duration.seconds(seconds.rounded()).inUnits }
}
