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

  /// The most that the run will have held.
  public var byteCount: Int {
    max(peakByteCount, residentByteCount + parameterByteCount + tapeByteCount + trialByteCount)
  }

  /// Batches looked at for the largest lane: more seldom have a much larger one.
  private static let batchCount = 1000
  /// The lanes with most tokens whose memory is computed: with other lengths a smaller one may need more.
  private static let candidateCount = 8

  /// Computes the memory of the largest lanes, and of trying the model.
  public init(
    _ model: any EncoderDecoderModel, data: TrainingData, options: TrainingOptions, residentByteCount: Int,
    peakByteCount: Int
  ) {
    self.residentByteCount = residentByteCount
    self.peakByteCount = peakByteCount
    parameterByteCount = Self.parameterByteCount(model.layout, options)
    let lanes = Self.largest(Self.candidateCount, of: Self.lanes(of: data.training, options)) { Self.tokenCount($0) }
    let largestLane = lanes.map { Self.loss(of: model, $0, options.precision, trains: true) }.max() ?? 0
    tapeByteCount = min(options.threadCount, max(1, options.laneCount)) * largestLane
    trialByteCount = Self.trialByteCount(model, data.validationPairs, options.precision, options.threadCount)
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

  /// The loss and the translations are computed one after the other; in the worst case the threads reach their largest
  /// batches at once.
  static func trialByteCount(
    _ model: any EncoderDecoderModel, _ pairs: [EncodedPair], _ precision: Precision, _ threadCount: Int
  ) -> Int {
    let losses = largest(threadCount, of: Validation.lossBatches(pairs), by: tokenCount).map {
      loss(of: model, $0, precision, trains: false)
    }
    let lengths = pairs.map(\.sourceLength)
    let plan = DecodingPlan(
      sourceLengths: lengths, maximumLength: model.maximumLength, Validation.decodingOptions,
      threadCount: threadCount)
    let batches = largest(threadCount, of: plan.batches) { batch in batch.reduce(0) { $0 + lengths[$1] } }
    let translations = batches.map { batch in
      ModelCost.decoding(
        of: model, sourceLengths: batch.map { lengths[$0] }, slotCount: batch.count,
        limit: batch.map { plan.limits[$0] }.max() ?? 0, precision: precision
      ).byteCount
    }
    return max(losses.reduce(0, +), translations.reduce(0, +))
  }

  private static func loss(
    of model: any TrainableModel, _ pairs: [EncodedPair], _ precision: Precision, trains: Bool
  ) -> Int {
    ModelCost.loss(
      of: model, sourceLengths: pairs.map(\.sourceLength), targetLengths: pairs.map(\.targetLength),
      precision: precision, trains: trains
    ).byteCount
  }

  private static func tokenCount(_ pairs: [EncodedPair]) -> Int {
    pairs.reduce(0) { $0 + $1.sourceLength + $1.targetLength }
  }

  private static func largest<Batch>(_ count: Int, of batches: [Batch], by size: (Batch) -> Int) -> [Batch] {
    batches.map { ($0, size($0)) }.sorted { $0.1 > $1.1 }.prefix(count).map(\.0)
  }
}
