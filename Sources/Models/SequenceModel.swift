import Autograd
import Kernels

/// What search needs to know of a model: how to begin with some sources, and what may follow step by step.
public protocol SequenceModel: Sendable {
  /// The number of pieces that can be predicted, V.
  var vocabularySize: Int { get }
  /// The most tokens of a sentence, with its end symbol.
  var maximumLength: Int { get }
  /// What every hypothesis begins with.
  var startOfSentence: Int32 { get }
  /// The parameters, in the order of their values in one vector.
  var layout: ParameterLayout { get }

  /// Reads `sources`, each ending with the end symbol, for up to `slotCount` hypotheses at once of up to `capacity`
  /// tokens each.
  ///
  /// What the state holds is its own: the tape may be reset.
  func begin(_ sources: TokenBatch, slotCount: Int, capacity: Int, on tape: Tape) -> any DecoderState
}

/// What a model keeps of the sources and of each hypothesis, so that a step need not compute it again.
///
/// Every hypothesis has a slot; hypotheses come and go by giving and taking slots.
public protocol DecoderState: AnyObject {
  /// Bytes held.
  var byteCount: Int { get }

  /// The logits of what follows the last tokens of some hypotheses of the same length.
  /// - Parameters:
  ///   - lastTokens: the last token of each hypothesis, at first the start symbol.
  ///   - slots: the slot of each hypothesis.
  ///   - sentences: the source sentence of each hypothesis, an index into those that decoding began with.
  ///   - position: the place of the last tokens, from 0.
  /// - Returns: `[hypotheses, V]`, valid until the tape is reset.
  func step(_ lastTokens: [Int32], slots: [Int], sentences: [Int], position: Int, on tape: Tape) -> Matrix

  /// Gives the slot `target` the first `count` tokens of the slot `source`.
  func copySlot(_ source: Int, to target: Int, count: Int)
}
