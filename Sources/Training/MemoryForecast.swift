import Autograd
import Corpus
import Decoding
import Kernels
import Models

/// How much memory a training run will have taken at its peak: told before it begins.
public struct MemoryForecast: Sendable, Equatable {
  /// What the process holds before training: the program, the corpus and its tokens.
  public let residentByteCount: Int
  /// The most that it has held so far, while it learned pieces and words.
  public let peakByteCount: Int
  /// Weights, the best ones, two moments, gradients, and the weights packed for both passes.
  public let parameterByteCount: Int
  /// The tapes of the training threads.
  public let tapeByteCount: Int
  /// What trying the model on the dev pairs takes besides.
  public let trialByteCount: Int

  public var byteCount: Int {
    max(peakByteCount, residentByteCount + parameterByteCount + tapeByteCount + trialByteCount)
  }

  /// Batches looked at for the largest lane: more seldom have a much larger one.
  private static let batchCount = 1000

  public init(
    _ model: Transformer, data: TrainingData, options: TrainingOptions, residentByteCount: Int,
    peakByteCount: Int
  ) {
    self.residentByteCount = residentByteCount
    self.peakByteCount = peakByteCount
    parameterByteCount = Self.parameterByteCount(model.layout, options)
    let activations = ActivationCount(model.configuration)
    let laneCount = max(1, options.laneCount)
    let largestLane =
      Self.lanes(of: data.training, options).map { activations.training($0, options.precision) }.max() ?? 0
    tapeByteCount = 4 * min(options.threadCount, laneCount) * largestLane
    trialByteCount = Self.trialByteCount(model.configuration, data.validationPairs, threadCount: options.threadCount)
  }

  /// - Returns: the memory of all that has an element for each parameter.
  public static func parameterByteCount(_ layout: ParameterLayout, _ options: TrainingOptions) -> Int {
    let waves = LaneWaves(laneCount: max(1, options.laneCount), threadCount: options.threadCount)
    let packed = layout.factors.reduce(0) { sum, factor in
      let (rowCount, columnCount) = (factor.rowCount, factor.columnCount)
      return sum
        + PackedMatrix.elementCount(rowCount: rowCount, columnCount: columnCount, precision: options.precision)
        + PackedMatrix.elementCount(rowCount: columnCount, columnCount: rowCount, precision: options.precision)
    }
    return 4 * ((4 + waves.gradientCount) * layout.count + packed)
  }

  /// The lanes of the batches to come, in the order in which a run has them.
  private static func lanes(of pairs: [EncodedPair], _ options: TrainingOptions) -> [[EncodedPair]] {
    var schedule = BatchSchedule(
      pairs, tokensPerBatch: options.tokensPerBatch, seed: options.seed, bucketed: options.isBucketed)
    var count = min(schedule.batchesInEpoch, batchCount)
    if case .steps(let steps) = options.budget { count = min(count, steps) }
    return (0..<count).flatMap { _ in
      Lane.divide(schedule.next().map { pairs[$0] }, among: max(1, options.laneCount))
    }
  }

  /// The loss and the translations are computed one after the other, the longest sentences of the latter first.
  static func trialByteCount(
    _ configuration: TransformerConfiguration, _ pairs: [EncodedPair], threadCount: Int
  ) -> Int {
    let activations = ActivationCount(configuration)
    let losses = Validation.lossBatches(pairs).map { activations.loss($0) }
    let lengths = pairs.map(\.sourceLength)
    let plan = DecodingPlan(
      sourceLengths: lengths, maximumLength: configuration.maximumLength, Validation.decodingOptions(threadCount))
    let translations = plan.batches.map { batch in
      activations.decoding(
        sourceLengths: batch.map { lengths[$0] }, slotCount: batch.count,
        limit: batch.map { plan.limits[$0] }.max() ?? 0)
    }
    return 4 * max(largest(threadCount, of: losses), largest(threadCount, of: translations))
  }

  /// What threads hold that reach the largest of `counts`, in the worst case at once.
  private static func largest(_ threadCount: Int, of counts: [Int]) -> Int {
    counts.sorted(by: >).prefix(threadCount).reduce(0, +)
  }
}

extension ActivationCount {
  func loss(_ pairs: [EncodedPair]) -> Int {
    loss(sourceLengths: pairs.map(\.sourceLength), targetLengths: pairs.map(\.targetLength))
  }

  func training(_ pairs: [EncodedPair], _ precision: Precision) -> Int {
    training(
      sourceLengths: pairs.map(\.sourceLength), targetLengths: pairs.map(\.targetLength), precision: precision)
  }
}
