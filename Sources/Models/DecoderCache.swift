import Autograd
import Kernels
import Layers

/// What decoding with a Transformer need not compute again: each hypothesis's keys and values so far, and those of the
/// encoder's output.
public final class DecoderCache: DecoderState {
  private let model: Transformer
  /// The most hypotheses at once.
  public let slotCount: Int
  /// The most tokens of a hypothesis.
  public let capacity: Int
  /// Keys and values of the encoder's output, a slot for each sentence, for each layer.
  let memory: [KeyValueCache]
  /// The tokens of each source sentence.
  let sourceLengths: [Int]
  /// Keys and values of the hypotheses' tokens, for each layer.
  let tokens: [KeyValueCache]

  /// A cache for up to `slotCount` hypotheses at once of up to `capacity` tokens each.
  init(_ model: Transformer, _ memory: Memory, slotCount: Int, capacity: Int) {
    self.model = model
    self.slotCount = slotCount
    self.capacity = min(capacity, model.maximumLength)
    sourceLengths = memory.segments.counts
    let size = model.configuration.modelSize
    let (sentenceCount, longest) = (sourceLengths.count, sourceLengths.max() ?? 0)
    self.memory = model.decoder.layers.map { layer in
      let cache = KeyValueCache(slotCount: sentenceCount, capacity: longest, size: size)
      memory.states.tape.store(layer.crossAttention.keysAndValues(of: memory), memory.segments, in: cache)
      return cache
    }
    tokens = model.decoder.layers.map { [capacity = self.capacity] _ in
      KeyValueCache(slotCount: slotCount, capacity: capacity, size: size)
    }
  }

  /// Bytes held by the keys and values of all layers.
  public var byteCount: Int { (memory + tokens).reduce(0) { $0 + $1.byteCount } }

  /// Gives a hypothesis's keys and values to another slot, in every layer.
  public func copySlot(_ source: Int, to target: Int, count: Int) {
    for layer in tokens { layer.copySlot(source, to: target, count: count) }
  }

  /// The same numbers, to the bit, as `decode` gives for the last position of the whole hypotheses.
  public func step(
    _ lastTokens: [Int32], slots: [Int], sentences: [Int], position: Int, on tape: Tape
  ) -> Matrix {
    let tokenCounts = [Int](repeating: position + 1, count: slots.count)
    let sourceCounts = sentences.map { sourceLengths[$0] }
    let contexts = zip(tokens, memory).map { tokens, memory in
      DecoderLayer.Context(
        tokens: .cached(CachedRows(tokens, slots: slots, counts: tokenCounts)),
        memory: .cached(CachedRows(memory, slots: sentences, counts: sourceCounts)))
    }
    let positions = [Int32](repeating: Int32(position), count: slots.count)
    let embedded = model.targetEmbedding(lastTokens, positions: positions, on: tape)  // [hypotheses, d_model]
    return model.logits(model.decoder(embedded, contexts))
  }
}
