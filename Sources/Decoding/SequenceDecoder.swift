import Autograd
import Kernels
import Models
import Parallelism

/// Searches for targets of each source, token ids in, token ids out: in batches, on several threads.
///
/// A result depends on its source alone, to the bit: not on the others, their order or the number of threads.
public struct SequenceDecoder: Sendable {
  /// The model whose logits are searched.
  public let model: any SequenceModel
  private let weights: Matrix
  private let packedWeights: PackedWeights
  private let endOfSentence: Int32?
  private let threadCount: Int

  /// - Parameters:
  ///   - weights: the values of all parameters, `[1, model.layout.count]`.
  ///   - packedWeights: the weights, if they are packed already.
  ///   - endOfSentence: the end symbol; without one every target has the maximum length.
  ///   - precision: what products with the weights are computed in, unless they are packed already.
  public init(
    _ model: any SequenceModel, weights: Matrix, packedWeights: PackedWeights? = nil, endOfSentence: Int32?,
    precision: Precision = .standard, threadCount: Int
  ) {
    precondition(threadCount >= 1, "something has to work")
    self.model = model
    self.weights = weights
    self.endOfSentence = endOfSentence
    self.threadCount = threadCount
    self.packedWeights = packedWeights ?? PackedWeights(model.layout, includesBackward: false, precision: precision)
    if packedWeights == nil { self.packedWeights.pack(weights, threadCount: threadCount) }
  }

  /// The hypotheses for each source, which ends with the end symbol: the best first, at least one.
  ///
  /// - Parameter rules: what may change the logits of every step, in this order.
  public func decode(
    _ sources: [[Int32]], _ options: DecodingOptions, rules: [any LogitsRule] = []
  ) -> [[Hypothesis]] {
    let plan = DecodingPlan(
      sourceLengths: sources.map(\.count), maximumLength: model.maximumLength, options, threadCount: threadCount)
    let search = options.search
    let workers = (0..<max(1, min(threadCount, plan.batches.count))).map { _ in
      WorkerTapes(DecodingTapes(weights: weights, packedWeights: packedWeights))
    }
    let results = concurrentMap(plan.batches.count, threadCount: threadCount) { index, worker in
      search.decode(
        DecodingBatch(
          sources, at: plan.batches[index], limits: plan.limits, beamSize: search.beamSize, rules: rules,
          endOfSentence: endOfSentence, model: model, tapes: workers[worker].tapes))
    }
    var hypotheses = [[Hypothesis]](repeating: [], count: sources.count)
    for (batch, found) in zip(plan.batches, results) {
      for (source, ranked) in zip(batch, found) { hypotheses[source] = ranked }
    }
    return hypotheses
  }
}

/// One thread's tapes: only its worker touches them.
private struct WorkerTapes: @unchecked Sendable {
  let tapes: DecodingTapes

  init(_ tapes: DecodingTapes) { self.tapes = tapes }
}
