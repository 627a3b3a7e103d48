import Autograd
import Kernels
import Parallelism
import Models

/// Searches for the best target of each source, token ids in, token ids out: in batches, on several threads.
///
/// A result depends on its source alone, to the bit: not on the others, their order or the number of threads.
public struct SequenceDecoder: Sendable {
  public let model: any SequenceModel
  /// The values of all parameters, `[1, model.layout.count]`.
  public let weights: Matrix
  /// The end symbol; without one every target has the maximum length.
  public let endOfSentence: Int32?
  private let packedWeights: PackedWeights
  private let threadCount: Int

  /// - Parameters:
  ///   - packedWeights: the weights, if they are packed already.
  ///   - precision: what products with the weights are computed in, unless they are packed already.
  public init(
    _ model: any SequenceModel, weights: Matrix, packedWeights: PackedWeights? = nil, endOfSentence: Int32?,
    precision: Precision = .standard, threadCount: Int
  ) {
    self.model = model
    self.weights = weights
    self.endOfSentence = endOfSentence
    self.threadCount = threadCount
    self.packedWeights = packedWeights ?? PackedWeights(model.layout, includesBackward: false, precision: precision)
    if packedWeights == nil { self.packedWeights.pack(weights, threadCount: threadCount) }
  }

  /// The best hypothesis for each source, which ends with the end symbol.
  public func decode(_ sources: [[Int32]], _ options: DecodingOptions) -> [Hypothesis] {
    let plan = DecodingPlan(
      sourceLengths: sources.map(\.count), maximumLength: model.maximumLength, options, threadCount: threadCount)
    let (batches, limits) = (plan.batches, plan.limits)
    let workers = (0..<max(1, min(threadCount, batches.count))).map { _ in
      WorkerTapes(DecodingTapes(weights: weights, packedWeights: packedWeights))
    }
    let results = concurrentMap(batches.count, threadCount: threadCount) { index, worker in
      let batch = DecodingBatch(
        batches[index].map { sources[$0] }, limits: batches[index].map { limits[$0] },
        hypothesesPerSentence: options.beamSize, model: model, tapes: workers[worker].tapes)
      return search(batch, options)
    }
    var hypotheses = [Hypothesis?](repeating: nil, count: sources.count)
    for (batch, found) in zip(batches, results) {
      for (sentence, hypothesis) in zip(batch, found) { hypotheses[sentence] = hypothesis }
    }
    return hypotheses.compactMap { $0 }
  }

  private func search(_ batch: DecodingBatch, _ options: DecodingOptions) -> [Hypothesis] {
    if options.beamSize == 1 { return GreedySearch(endOfSentence: endOfSentence).decode(batch) }
    let search = BeamSearch(
      beamSize: options.beamSize, lengthPenalty: options.lengthPenalty, endOfSentence: endOfSentence)
    return search.decode(batch).compactMap(\.first)
  }
}

/// One thread's tapes: only its worker touches them.
private struct WorkerTapes: @unchecked Sendable {
  let tapes: DecodingTapes

  init(_ tapes: DecodingTapes) { self.tapes = tapes }
}
