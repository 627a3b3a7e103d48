import Console
import Corpus
import Models
import Files
import Foundation
import Training

/// Writes a run's story as JSON Lines, for `transformer plot` and other programs.
package final class RunLogWriter: TrainingObserver {
  private let file: FileHandle
  private let path: String
  private let validation: ParallelCorpus
  /// Whether nothing stood in the file before.
  private let isNew: Bool
  /// The steps since the last line.
  private var steps: [StepReport] = []
  private var tokensAtLine = 0
  private var trainingSecondsAtLine = 0.0

  /// Seconds between lines of steps: fine enough for a curve, few enough for a file of a long run.
  private static let interval = 1.0
  private static let sampleCount = 5

  /// - Parameter appends: whether the lines that are there stay, as those of a run that is taken up.
  /// - Throws: `RunLogError` if the file cannot be written.
  package init(path: String, appends: Bool, validation: ParallelCorpus) throws(RunLogError) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | (appends ? 0 : O_TRUNC)
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, SystemError(code: errno)) }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    isNew = !appends || Self.completeLines(ofFile: descriptor, at: path) == 0
    self.path = path
    self.validation = validation
  }

  /// Of a run that is taken up, other lines of the log have told its start, unless it has none yet.
  package func begin(_ start: RunLog.Start, resumed state: RunState?) throws(RunLogError) {
    if state == nil || isNew { try write(.start(start)) }
    guard let state else { return }
    tokensAtLine = state.targetTokenCount
    trainingSecondsAtLine = state.seconds - state.trialSeconds
    try write(.resume(RunEvent.Resume(step: state.stepCount, seconds: state.seconds)))
  }

  package func end(_ run: TrainingRun, _ end: RunEnd) throws(RunLogError) {
    try write(
      .end(
        RunLog.End(
          reason: end.rawValue, step: run.state.stepCount, seconds: run.state.seconds,
          bestStep: run.state.best?.stepCount, nonFiniteSteps: run.state.nonFiniteCount)))
  }

  /// Removes what stands behind the last line's end: a process that was killed may have left half a line, to which the
  /// next would be joined.
  ///
  /// - Returns: the bytes that are left; 0 of a pipe or a device.
  private static func completeLines(ofFile descriptor: Int32, at path: String) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let bytes = FileManager.default.contents(atPath: path)
    else { return 0 }
    let count = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if count < bytes.count { _ = ftruncate(descriptor, off_t(count)) }
    return count
  }

  private func write(_ event: RunEvent) throws(RunLogError) {
    do {
      let line = try JSONLine.text(of: event) + "\n"
      try file.write(contentsOf: Data(line.utf8))
    } catch {
      throw .writeFailed(path: path, SystemError(error))
    }
  }

  // MARK: TrainingObserver

  package var wantsToStop: Bool { false }

  package func trainer(_ progress: TrainingProgress, took step: StepReport) throws {
    steps.append(step)
    if progress.trainingSeconds - trainingSecondsAtLine >= Self.interval || progress.fraction >= 1 {
      try writeSteps(progress)
    }
  }

  package func trainer(
    _ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool
  ) throws {
    if !steps.isEmpty { try writeSteps(progress) }
    let samples = zip(self.validation.pairs, validation.hypotheses).prefix(Self.sampleCount).map {
      RunLog.Trial.Sample(source: $0.source, reference: $0.target, translation: $1)
    }
    try write(
      .trial(
        RunLog.Trial(
          step: trial.stepCount, epoch: trial.epoch, seconds: progress.seconds, loss: finite(trial.loss),
          bleu: trial.bleu, chrF: trial.chrF, isBest: isBest, samples: samples)))
  }

  package func trainerFellBack(_ fallback: Fallback) throws {
    try write(
      .fallback(
        RunEvent.Fallback(
          step: fallback.step, toStep: fallback.toStep, rateFactor: fallback.rateFactor,
          gradientNorm: finite(fallback.gradientNorm))))
  }

  private func writeSteps(_ progress: TrainingProgress) throws(RunLogError) {
    guard let last = steps.last else { return }
    func mean(_ value: (StepReport) -> Double) -> Double? {
      finite(steps.reduce(0) { $0 + value($1) } / Double(steps.count))
    }
    let seconds = progress.trainingSeconds - trainingSecondsAtLine
    try write(
      .steps(
        RunLog.Steps(
          step: last.step, steps: steps.count, epoch: progress.epoch, seconds: progress.seconds, loss: mean(\.loss),
          negativeLogLikelihood: mean(\.negativeLogLikelihood), learningRate: last.learningRate,
          gradientNorm: mean(\.gradientNorm), updateRatio: mean(\.updateRatio),
          targetTokensPerSecond: finite(Double(progress.targetTokenCount - tokensAtLine) / seconds))))
    steps.removeAll(keepingCapacity: true)
    tokensAtLine = progress.targetTokenCount
    trainingSecondsAtLine = progress.trainingSeconds
  }

  /// JSON has no word for what is no number.
  private func finite(_ number: Double) -> Double? { number.isFinite ? number : nil }
}

extension RunLog.Start {
  package init(
    corpusPath: String, data: TrainingData, trainer: Trainer, _ configuration: TransformerConfiguration, program: String
  ) {
    let options = trainer.options
    self.init(
      corpus: corpusPath, pairs: data.training.count, devPairs: data.validation.count,
      parameters: trainer.weights.count, vocabulary: configuration.vocabularySize,
      modelSize: configuration.modelSize, feedForwardSize: configuration.feedForwardSize,
      heads: configuration.headCount, encoderLayers: configuration.encoderLayerCount,
      decoderLayers: configuration.decoderLayerCount, norm: configuration.normPlacement.rawValue,
      dropout: configuration.dropoutRate, labelSmoothing: options.labelSmoothing, weightDecay: options.weightDecay,
      batchTokens: options.tokensPerBatch, learningRate: options.peakLearningRate, warmupSteps: options.warmupSteps,
      budget: options.budget.inWords, seed: options.seed, program: program)
  }
}
