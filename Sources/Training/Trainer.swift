import Autograd
import Corpus
import Foundation
import Kernels
import TransformerModel

/// What one step did.
public struct StepReport: Sendable {
  /// Counted from 1.
  public let step: Int
  public let sourceTokenCount: Int
  public let targetTokenCount: Int
  /// The mean label-smoothed loss over the target tokens, in nats.
  public let loss: Double
  /// −log p(label), the mean over the target tokens, in nats.
  public let negativeLogLikelihood: Double
  public let learningRate: Double
  public let gradientNorm: Double
}

/// Fits a Transformer's weights to sentence pairs, one batch after another.
///
/// A batch is divided into a fixed number of lanes, each run forward and backward on one thread, and their gradients are summed
/// in the order of the lanes: the same bits for any number of threads.
public final class Trainer {
  public let model: Transformer
  public let weights: Matrix
  public let options: TrainingOptions
  public private(set) var schedule: BatchSchedule
  public private(set) var stepCount = 0
  private let pairs: [EncodedPair]
  private let packedWeights: PackedWeights
  private let optimizer: Optimizer
  private let lanes: [Lane]
  private let learningRates: LearningRateSchedule

  /// - Precondition: there is at least one pair, and none is longer than the model's maximum length.
  public init(_ model: Transformer, pairs: [EncodedPair], options: TrainingOptions) {
    self.model = model
    self.pairs = pairs
    self.options = options
    weights = model.layout.initialWeights(seed: options.seed)
    schedule = BatchSchedule(
      pairs, tokensPerBatch: options.tokensPerBatch, seed: options.seed, bucketed: options.isBucketed)
    packedWeights = PackedWeights(model.layout, includesBackward: true, precision: options.precision)
    optimizer = Optimizer(parameterCount: weights.count, threadCount: options.threadCount)
    learningRates = LearningRateSchedule(peak: options.peakLearningRate, warmupSteps: options.warmupSteps)
    let (weights, packedWeights) = (weights, packedWeights)
    lanes = (0..<max(1, options.laneCount)).map { _ in
      Lane(model, weights: weights, packedWeights: packedWeights, precision: options.precision)
    }
  }

  /// Epochs done, with the part of the one under way.
  public var epoch: Double { Double(schedule.position.epoch) + schedule.epochFraction }

  /// Trains on the next batch.
  /// - Parameter progress: the part of the budget that is used up, 0 … 1.
  public func step(progress: Double) -> StepReport {
    stepCount += 1
    let batch = schedule.next().map { pairs[$0] }
    let parts = Lane.divide(batch, among: lanes.count)
    packedWeights.pack(weights, threadCount: options.threadCount)
    let losses = LossSums(lanes.count)
    let (lanes, options) = (lanes, options)
    let firstStream = (options.seed &* 0x9E37_79B9 &+ UInt64(stepCount)) &* UInt64(lanes.count)
    concurrently(lanes.count, threadCount: options.threadCount) { lane, _ in
      losses.set(
        lane,
        lanes[lane].run(parts[lane], smoothing: options.labelSmoothing, dropoutStream: firstStream &+ UInt64(lane)))
    }
    let sum = losses.total
    let tokenCount = batch.reduce(0) { $0 + $1.targetLength }
    let learningRate = learningRates.rate(step: stepCount, progress: progress)
    let norm = optimizer.step(
      weights, gradients: lanes.map(\.gradients), tokenCount: tokenCount, learningRate: learningRate,
      clipNorm: options.clipNorm)
    return StepReport(
      step: stepCount, sourceTokenCount: batch.reduce(0) { $0 + $1.sourceLength }, targetTokenCount: tokenCount,
      loss: sum.smoothed / Double(tokenCount), negativeLogLikelihood: sum.negativeLogLikelihood / Double(tokenCount),
      learningRate: learningRate, gradientNorm: norm)
  }
}
