import Autograd
import Corpus
import Foundation
import Kernels
import Parallelism
import Tokenization
import Models
import Translating

/// What one step did.
public struct StepReport: Sendable {
  /// Counted from 1.
  public let step: Int
  /// Tokens of the batch's sources.
  public let sourceTokenCount: Int
  /// Tokens of the batch's targets.
  public let targetTokenCount: Int
  /// The mean label-smoothed loss over the target tokens, in nats.
  public let loss: Double
  /// −log p(label), the mean over the target tokens, in nats.
  public let negativeLogLikelihood: Double
  /// The learning rate of the step.
  public let learningRate: Double
  /// Of the mean gradient, before clipping.
  public let gradientNorm: Double
  /// ‖Δw‖ / ‖w‖; 0 if the step was not taken.
  public let updateRatio: Double
}

/// Fits a model's weights to sentence pairs, one batch after another.
///
/// A batch is divided into a fixed number of lanes, each run forward and backward on one thread, and their gradients
/// are summed in the order of the lanes: the same bits for any number of threads. Memory follows the threads, not the
/// lanes.
public final class Trainer {
  /// The model that learns.
  public let model: any EncoderDecoderModel
  /// The values of all parameters, `[1, layout.count]`, changed in place.
  public let weights: Matrix
  /// How it is trained.
  public let options: TrainingOptions
  /// The sequence of batches, and where it stands.
  public private(set) var schedule: BatchSchedule
  /// Steps so far, those without an effect included.
  public private(set) var stepCount = 0
  /// The pairs as they are, and as they are written in the current epoch.
  private let originalPairs: [EncodedPair]
  private var pairs: [EncodedPair]
  private let augmentation: Augmentation?
  private let packedWeights: PackedWeights
  private let kernels: any KernelSet
  let optimizer: Optimizer
  private let workers: [Worker]
  private let waves: LaneWaves
  private let gradients: [Matrix]
  private let learningRates: LearningRateSchedule

  /// - Precondition: there is at least one pair, and none is longer than the model's maximum length.
  /// - Parameters:
  ///   - augmentation: writes the sentences in other ways in every epoch; nil leaves them as they are.
  ///   - kernels: those that compute, perhaps watched by a probe.
  public init(
    _ model: any EncoderDecoderModel, pairs: [EncodedPair], options: TrainingOptions, augmentation: Augmentation? = nil,
    kernels: any KernelSet = KernelSelection.selected
  ) {
    self.kernels = kernels
    self.model = model
    originalPairs = pairs
    self.pairs = pairs
    self.augmentation = augmentation
    self.options = options
    weights = model.layout.initialWeights(seed: options.seed)
    schedule = BatchSchedule(
      pairs, tokensPerBatch: options.tokensPerBatch, seed: options.seed, bucketed: options.isBucketed)
    packedWeights = PackedWeights(model.layout, includesBackward: true, precision: options.precision)
    optimizer = Optimizer(parameterCount: weights.count, threadCount: options.threadCount, kernels: kernels)
    learningRates = LearningRateSchedule(peak: options.peakLearningRate, warmupSteps: options.warmupSteps)
    let (weights, packedWeights) = (weights, packedWeights)
    let laneCount = max(1, options.laneCount)
    workers = (0..<max(1, min(laneCount, options.threadCount))).map { _ in
      Worker(
        model, weights: weights, packedWeights: packedWeights, precision: options.precision, isTraining: true,
        kernels: kernels)
    }
    waves = LaneWaves(laneCount: laneCount, threadCount: options.threadCount)
    gradients = (0..<waves.gradientCount).map { _ in Matrix(rowCount: 1, columnCount: model.layout.count) }
    arrangeEpoch()
  }

  /// Writes the sentences as an epoch that is about to begin has them.
  private func arrangeEpoch() {
    guard let augmentation else { return }
    pairs = augmentation.pairs(originalPairs, epoch: schedule.position.epoch)
    schedule.rearrange(pairs)
  }

  private func nextBatch() -> [EncodedPair] {
    let epoch = schedule.position.epoch
    let batch = schedule.next().map { pairs[$0] }
    if schedule.position.epoch > epoch { arrangeEpoch() }
    return batch
  }

  /// Puts the sequence of batches to a place.
  ///
  /// - Throws: `BatchPositionError` if there is no such place.
  private func move(to position: BatchPosition) throws {
    // The beginning of an epoch is always there.
    if position.epoch != schedule.position.epoch || position.batch == 0 {
      try schedule.resume(at: BatchPosition(epoch: position.epoch))
      arrangeEpoch()
    }
    try schedule.resume(at: position)
  }

  /// How the model does on sentences at present.
  /// - Parameter pairs: the same sentences as `corpus`, encoded; at least one.
  public func validate(_ tokenizer: Tokenizer, corpus: ParallelCorpus, pairs: [EncodedPair]) -> Validation {
    packedWeights.pack(weights, threadCount: options.threadCount, kernels: kernels)
    return Validation(
      TranslationModel(model, tokenizer: tokenizer, weights: weights), packedWeights: packedWeights, corpus: corpus,
      pairs: pairs, precision: options.precision, threadCount: options.threadCount)
  }

  /// Epochs done, with the part of the one under way.
  public var epoch: Double { Double(schedule.position.epoch) + schedule.epochFraction }

  /// Goes on where a run was of which this was saved.
  ///
  /// - Throws: `BatchPositionError` if the batches were others.
  func restore(_ checkpoint: Checkpoint) throws {
    try move(to: checkpoint.state.position)
    weights.copy(from: checkpoint.weights)
    optimizer.restore(
      firstMoments: checkpoint.firstMoments, secondMoments: checkpoint.secondMoments,
      stepCount: checkpoint.state.adamStepCount)
    stepCount = checkpoint.state.stepCount
  }

  /// Takes steps for a moment to see how fast they are, and then makes as if they had not been.
  ///
  /// - Precondition: no other step was taken.
  /// - Returns: target tokens a second; the first step, which finds no memory yet, is not counted.
  public func measureSpeed(seconds limit: Double = 1) -> Double {
    precondition(stepCount == 0, "a run's own steps must not be lost")
    let beginning = (schedule, pairs)
    _ = step(progress: 0)
    let start = ContinuousClock.now
    var tokenCount = 0
    var seconds = 0.0
    repeat {
      tokenCount += step(progress: 0).targetTokenCount
      seconds = (ContinuousClock.now - start) / .seconds(1)
    } while seconds < limit
    fallBack(to: nil)
    stepCount = 0
    (schedule, pairs) = beginning
    return Double(tokenCount) / seconds
  }

  /// Takes other weights, and forgets the gradients that led to the present ones; nil for those of the beginning.
  func fallBack(to weights: Matrix?) {
    self.weights.copy(from: weights ?? model.layout.initialWeights(seed: options.seed))
    optimizer.forget()
  }

  /// Trains on the next batch.
  /// - Parameters:
  ///   - progress: the part of the budget that is used up, 0 … 1.
  ///   - rateFactor: multiplies the schedule's learning rate.
  public func step(progress: Double, rateFactor: Double = 1) -> StepReport {
    stepCount += 1
    let batch = nextBatch()
    packedWeights.pack(weights, threadCount: options.threadCount, kernels: kernels)
    let sum = addGradients(of: Lane.divide(batch, among: waves.laneCount))
    let tokenCount = batch.reduce(0) { $0 + $1.targetLength }
    let learningRate = rateFactor * learningRates.rate(step: stepCount, progress: progress)
    let (norm, update) = optimizer.step(
      weights, gradients: gradients, tokenCount: tokenCount, learningRate: learningRate,
      weightDecay: options.weightDecay, clipNorm: options.clipNorm)
    return StepReport(
      step: stepCount, sourceTokenCount: batch.reduce(0) { $0 + $1.sourceLength }, targetTokenCount: tokenCount,
      loss: sum.smoothed / Double(tokenCount), negativeLogLikelihood: sum.negativeLogLikelihood / Double(tokenCount),
      learningRate: learningRate, gradientNorm: norm, updateRatio: update.ratio)
  }

  /// Runs the lanes, a wave at a time; what the last wave added to `gradients` is left to be summed.
  private func addGradients(of lanes: [[EncodedPair]]) -> CrossEntropy {
    var losses: [CrossEntropy] = []
    let (workers, gradients, options) = (workers, gradients, options)
    let firstStream = (options.seed &* 0x9E37_79B9 &+ UInt64(stepCount)) &* UInt64(lanes.count)
    for wave in waves.all {
      if wave.lanes.lowerBound > 0 { optimizer.reduce(gradients) }
      losses += concurrentMap(wave.lanes.count, threadCount: options.threadCount) { index, worker in
        let lane = wave.lanes.lowerBound + index
        return workers[worker].run(
          lanes[lane], gradients: gradients[wave.firstGradient + index], smoothing: options.labelSmoothing,
          dropoutStream: firstStream &+ UInt64(lane))
      }
    }
    return losses.reduce(into: .zero) { $0 += $1 }
  }
}
