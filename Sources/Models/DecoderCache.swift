import Autograd
import Kernels

/// What decoding need not compute again: each hypothesis's keys and values so far, and those of the encoder's output.
///
/// Every hypothesis has a slot with room for `capacity` tokens; hypotheses come and go by giving and taking slots.
public final class DecoderCache: DecoderState {
  private let model: Transformer
  public let slotCount: Int
  public let capacity: Int
  /// Keys and values of the encoder's output, a slot for each sentence, for each layer.
  let memory: [KeyValueCache]
  /// The tokens of each source sentence.
  let sourceLengths: [Int]
  /// Keys and values of the hypotheses' tokens, for each layer.
  let tokens: [KeyValueCache]

  init(_ model: Transformer, memory: [KeyValueCache], sourceLengths: [Int], slotCount: Int, capacity: Int) {
    self.model = model
    self.memory = memory
    self.sourceLengths = sourceLengths
    self.slotCount = slotCount
    self.capacity = capacity
    tokens = memory.map { KeyValueCache(slotCount: slotCount, capacity: capacity, size: $0.size) }
  }

  /// Bytes held.
  public var byteCount: Int { (memory + tokens).reduce(0) { $0 + $1.byteCount } }

  /// Gives the slot `target` the first `count` tokens of the slot `source`.
  public func copySlot(_ source: Int, to target: Int, count: Int) {
    for layer in tokens { layer.copySlot(source, to: target, count: count) }
  }

  /// The same numbers, to the bit, as `decode` gives for the last position of the whole hypotheses.
  public func step(
    _ lastTokens: [Int32], slots: [Int], sentences: [Int], position: Int, on tape: Tape
  ) -> Matrix {
    model.step(lastTokens, slots: slots, sentences: sentences, position: position, cache: self, on: tape)
  }
}

extension Transformer {
  /// A cache for decoding up to `slotCount` hypotheses at once of up to `capacity` tokens each.
  ///
  /// What it holds of `memory` is its own: the tape may be reset.
  public func makeCache(_ memory: Memory, slotCount: Int, capacity: Int, on tape: Tape) -> DecoderCache {
    let (starts, counts) = (memory.segments.starts, memory.segments.counts)
    let caches = decoder.layers.map { layer in
      let cache = KeyValueCache(
        slotCount: counts.count, capacity: counts.max() ?? 0, size: configuration.modelSize)
      let projected = layer.crossAttention.keysAndValues(of: memory.states, on: tape).value
      for (sentence, (start, count)) in zip(starts, counts).enumerated() {
        kernels.append(projected.rows(start..<start + count), to: cache, slot: sentence, at: 0)
      }
      return cache
    }
    return DecoderCache(
      self, memory: caches, sourceLengths: counts, slotCount: slotCount,
      capacity: min(capacity, configuration.maximumLength))
  }

  /// One decoding step for some hypotheses of the same length: the logits of what follows their last tokens.
  ///
  /// The same numbers, to the bit, as `decode` gives for the last position of the whole hypotheses.
  /// - Parameters:
  ///   - lastTokens: the last token of each hypothesis, at first the start symbol.
  ///   - slots: the cache slot of each hypothesis.
  ///   - sentences: the source sentence of each hypothesis, an index into the cache's memory.
  ///   - position: the place of the last tokens, from 0.
  /// - Returns: `[hypotheses, V]`, valid until the tape is reset.
  public func step(
    _ lastTokens: [Int32], slots: [Int], sentences: [Int], position: Int, cache: DecoderCache, on tape: Tape
  ) -> Matrix {
    let size = configuration.modelSize
    let tokenCounts = [Int](repeating: position + 1, count: slots.count)
    let sourceCounts = sentences.map { cache.sourceLengths[$0] }
    let positions = [Int32](repeating: Int32(position), count: slots.count)
    var y = targetEmbedding(lastTokens, positions: positions, on: tape)
    for (index, layer) in decoder.layers.enumerated() {
      y = layer(
        y, on: tape,
        selfAttention: { y in
          let projected = layer.selfAttention.queryKeyValueProjection(y, on: tape)
          let keysAndValues = projected.value.columns(size..<3 * size)
          for (row, slot) in slots.enumerated() {
            kernels.append(keysAndValues.rows(row..<row + 1), to: cache.tokens[index], slot: slot, at: position)
          }
          return layer.selfAttention.attend(
            projected.columns(0..<size), to: cache.tokens[index], slots: slots, counts: tokenCounts, on: tape)
        },
        crossAttention: { y in
          layer.crossAttention.attend(
            layer.crossAttention.queryProjection(y, on: tape), to: cache.memory[index], slots: sentences,
            counts: sourceCounts, on: tape)
        })
    }
    return logits(decoder.finalNorm?(y, on: tape) ?? y, on: tape)
  }
}
