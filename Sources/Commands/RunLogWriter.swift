import Corpus
import Foundation
import ModelFile
import Training

/// A run's story as JSON Lines, for `transformer plot` and other programs: an object a line, of which `event` says what it is.
///
/// - `start`: the corpus, the model's sizes and the options. `resume`: the run is taken up at a step; lines of later steps that
///   were written before are no longer true.
/// - `steps`: means over the last steps. `trial`: how the dev pairs were translated, with samples. `fallback`: the run diverged.
/// - `end`: why it ended.
///
/// Seconds count from the beginning of the run, all its parts together. What is no number is null.
final class RunLogWriter: TrainingObserver {
  private let file: FileHandle
  private let path: String
  private let validation: ParallelCorpus
  /// The steps since the last line.
  private var steps: [StepReport] = []
  private var tokensAtLine = 0
  private var trainingSecondsAtLine = 0.0

  /// Seconds between lines of steps: fine enough for a curve, few enough for a file of a long run.
  private static let interval = 1.0
  private static let sampleCount = 5

  /// - Parameter appends: whether the lines that are there stay, as those of a run that is taken up.
  /// - Throws: `Failure` if the file cannot be written.
  init(path: String, appends: Bool, validation: ParallelCorpus) throws(Failure) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | (appends ? 0 : O_TRUNC)
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else {
      throw Failure(.cannotCreate, "\(path): cannot be written: \(String(cString: strerror(errno))); name another file")
    }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    self.path = path
    self.validation = validation
  }

  func begin(_ start: Start, resumed state: RunState?) throws(Failure) {
    guard let state else { return try write(start) }
    tokensAtLine = state.targetTokenCount
    trainingSecondsAtLine = state.seconds - state.trialSeconds
    try write(Resume(step: state.stepCount, seconds: state.seconds))
  }

  func end(_ run: TrainingRun, _ end: RunEnd) throws(Failure) {
    try write(
      End(
        reason: end.rawValue, step: run.state.stepCount, seconds: run.state.seconds,
        bestStep: run.state.best?.stepCount, nonFiniteSteps: run.state.nonFiniteCount))
  }

  private func write(_ event: some Encodable) throws(Failure) {
    do {
      let line = try JSONLine.text(of: event) + "\n"
      try file.write(contentsOf: Data(line.utf8))
    } catch {
      throw Failure(.inputOutput, "\(path): writing failed: \(error.localizedDescription)")
    }
  }

  // MARK: TrainingObserver

  var wantsToStop: Bool { false }

  func trainer(_ progress: TrainingProgress, took step: StepReport) throws {
    steps.append(step)
    if progress.trainingSeconds - trainingSecondsAtLine >= Self.interval || progress.fraction >= 1 {
      try writeSteps(progress)
    }
  }

  func trainer(_ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool) throws {
    if !steps.isEmpty { try writeSteps(progress) }
    let samples = zip(self.validation.pairs, validation.hypotheses).prefix(Self.sampleCount).map {
      Sample(source: $0.source, reference: $0.target, translation: $1)
    }
    try write(
      TrialEvent(
        step: trial.stepCount, epoch: trial.epoch, seconds: progress.seconds, loss: finite(trial.loss),
        bleu: trial.bleu,
        chrF: trial.chrF, isBest: isBest, samples: samples))
  }

  func trainerFellBack(_ fallback: Fallback) throws {
    try write(
      FallbackEvent(
        step: fallback.step, toStep: fallback.toStep, rateFactor: fallback.rateFactor,
        gradientNorm: finite(fallback.gradientNorm)))
  }

  private func writeSteps(_ progress: TrainingProgress) throws(Failure) {
    guard let last = steps.last else { return }
    func mean(_ value: (StepReport) -> Double) -> Double? {
      finite(steps.reduce(0) { $0 + value($1) } / Double(steps.count))
    }
    let seconds = progress.trainingSeconds - trainingSecondsAtLine
    try write(
      Steps(
        step: last.step, steps: steps.count, epoch: progress.epoch, seconds: progress.seconds, loss: mean(\.loss),
        negativeLogLikelihood: mean(\.negativeLogLikelihood), learningRate: last.learningRate,
        gradientNorm: mean(\.gradientNorm), updateRatio: mean(\.updateRatio),
        targetTokensPerSecond: finite(Double(progress.targetTokenCount - tokensAtLine) / seconds)))
    steps.removeAll(keepingCapacity: true)
    tokensAtLine = progress.targetTokenCount
    trainingSecondsAtLine = progress.trainingSeconds
  }

  /// JSON has no word for what is no number.
  private func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }
}

// MARK: - The lines

extension RunLogWriter {
  struct Start: Encodable {
    var event = "start"
    let program: String
    let corpus: String
    let pairs: Int
    let devPairs: Int
    let parameters: Int
    let vocabulary: Int
    let modelSize: Int
    let feedForwardSize: Int
    let heads: Int
    let encoderLayers: Int
    let decoderLayers: Int
    let dropout: Float
    let budget: String
    let batchTokens: Int
    let learningRate: Double
    let warmupSteps: Int
    let seed: UInt64

    init(corpusPath: String, data: TrainingData, trainer: Trainer) {
      let (configuration, options) = (trainer.model.configuration, trainer.options)
      program = programVersion
      corpus = corpusPath
      pairs = data.training.count
      devPairs = data.validation.count
      parameters = trainer.weights.count
      vocabulary = configuration.vocabularySize
      modelSize = configuration.modelSize
      feedForwardSize = configuration.feedForwardSize
      heads = configuration.headCount
      encoderLayers = configuration.encoderLayerCount
      decoderLayers = configuration.decoderLayerCount
      dropout = configuration.dropoutRate
      budget = options.budget.description
      batchTokens = options.tokensPerBatch
      learningRate = options.peakLearningRate
      warmupSteps = options.warmupSteps
      seed = options.seed
    }
  }

  private struct Resume: Encodable {
    var event = "resume"
    let step: Int
    let seconds: Double
  }

  private struct Steps: Encodable {
    var event = "steps"
    let step: Int
    let steps: Int
    let epoch: Double
    let seconds: Double
    let loss: Double?
    let negativeLogLikelihood: Double?
    let learningRate: Double
    let gradientNorm: Double?
    let updateRatio: Double?
    let targetTokensPerSecond: Double?
  }

  private struct Sample: Encodable {
    let source: String
    let reference: String
    let translation: String
  }

  private struct TrialEvent: Encodable {
    var event = "trial"
    let step: Int
    let epoch: Double
    let seconds: Double
    let loss: Double?
    let bleu: Double
    let chrF: Double
    let isBest: Bool
    let samples: [Sample]
  }

  private struct FallbackEvent: Encodable {
    var event = "fallback"
    let step: Int
    let toStep: Int
    let rateFactor: Double
    let gradientNorm: Double?
  }

  private struct End: Encodable {
    var event = "end"
    let reason: String
    let step: Int
    let seconds: Double
    let bestStep: Int?
    let nonFiniteSteps: Int
  }
}
