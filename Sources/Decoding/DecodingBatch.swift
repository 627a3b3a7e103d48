import Autograd
import Kernels
import Models

/// Some source sentences being decoded together, on one thread: computes what may follow.
///
/// The encoder runs once; a search then asks for one step after another. A sentence's results do not depend on the
/// others.
struct DecodingBatch {
  /// The most symbols predicted for each sentence, the end symbol among them.
  let limits: [Int]
  /// The end symbol; without one every target has the maximum length.
  let endOfSentence: Int32?
  let state: any DecoderState
  private let startOfSentence: Int32
  /// Where the sentences stand among all sources.
  private let indices: [Int]
  private let rules: [any LogitsRule]
  private let stepTape: Tape

  /// - Parameters:
  ///   - sources: all; those at `indices` are decoded.
  ///   - limits: those of all sources.
  init(
    _ sources: [[Int32]], at indices: [Int], limits: [Int], beamSize: Int, rules: [any LogitsRule],
    endOfSentence: Int32?, model: any SequenceModel, tapes: DecodingTapes
  ) {
    self.limits = indices.map { limits[$0] }
    self.endOfSentence = endOfSentence
    self.indices = indices
    self.rules = rules
    startOfSentence = model.startOfSentence
    stepTape = tapes.step
    tapes.encoder.reset()
    state = model.begin(
      TokenBatch(indices.map { sources[$0] }), slotCount: indices.count * beamSize,
      capacity: self.limits.max() ?? 1, on: tapes.encoder)
  }

  /// The logits of what follows the running hypotheses of the active sentences, in their order.
  ///
  /// - Parameter position: the number of tokens of each.
  /// - Returns: `[hypotheses, V]`, valid until the next step.
  func logits(after sentences: [SentenceHypotheses], _ active: [Int], position: Int) -> Matrix {
    var (lastTokens, slots, rowSentences): ([Int32], [Int], [Int]) = ([], [], [])
    for sentence in active {
      for (hypothesis, slot) in sentences[sentence].running {
        lastTokens.append(hypothesis.tokens.last ?? startOfSentence)
        slots.append(slot)
        rowSentences.append(sentence)
      }
    }
    stepTape.reset()
    let logits = state.step(lastTokens, slots: slots, sentences: rowSentences, position: position, on: stepTape)
    if !rules.isEmpty { applyRules(to: logits, after: sentences, active) }
    return logits
  }

  /// The most probable symbols of each row, the most probable first: `count` of each, or all.
  func mostProbable(_ count: Int, of logits: Matrix) -> [Prediction] {
    stepTape.kernels.mostProbable(logits, count: count)
  }

  private func applyRules(to logits: Matrix, after sentences: [SentenceHypotheses], _ active: [Int]) {
    var row = 0
    for sentence in active {
      for (hypothesis, _) in sentences[sentence].running {
        let view = logits.rows(row..<row + 1)
        for rule in rules { rule.apply(to: view, after: hypothesis.tokens, source: indices[sentence]) }
        row += 1
      }
    }
  }
}

/// The memory of one decoding thread, reused from batch to batch.
final class DecodingTapes {
  let encoder: Tape
  let step: Tape

  init(weights: Matrix, packedWeights: PackedWeights) {
    encoder = Tape(weights: weights, packedWeights: packedWeights)
    step = Tape(weights: weights, packedWeights: packedWeights)
  }
}
