import Autograd
import Kernels
import Models

/// Some source sentences being decoded together, on one thread.
///
/// The encoder runs once; the search then asks for one step after another. A sentence's results do not depend on the others.
struct DecodingBatch {
  let model: any SequenceModel
  let state: any DecoderState
  /// The most symbols predicted for each sentence, the end symbol among them.
  let limits: [Int]
  private let stepTape: Tape

  init(
    _ sources: [[Int32]], limits: [Int], hypothesesPerSentence: Int, model: any SequenceModel, tapes: DecodingTapes
  ) {
    self.model = model
    self.limits = limits
    stepTape = tapes.step
    tapes.encoder.reset()
    state = model.begin(
      TokenBatch(sources), slotCount: sources.count * hypothesesPerSentence, capacity: limits.max() ?? 1,
      on: tapes.encoder)
  }

  /// The `count` most probable symbols after each hypothesis's last token: the first hypothesis's, the most probable first, then
  /// the second's, and so on.
  func predictions(
    _ count: Int, after lastTokens: [Int32], slots: [Int], sentences: [Int], position: Int
  ) -> [Prediction] {
    stepTape.reset()
    let logits = state.step(lastTokens, slots: slots, sentences: sentences, position: position, on: stepTape)
    return stepTape.kernels.mostProbable(logits, count: count)
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
