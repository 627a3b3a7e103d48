import Autograd
import Kernels

/// What decoding need not compute again: each hypothesis's keys and values so far, and those of the encoder's output.
///
/// Every hypothesis has a slot with room for `capacity` tokens; hypotheses come and go by giving and taking slots.
public final class DecoderCache {
  public let slotCount: Int
  public let capacity: Int
  /// Keys and values of the encoder's output, one matrix a layer. `[source tokens, 2·d_model]`
  let memory: [Matrix]
  let memorySegments: Segments
  /// Keys and values of the hypotheses' tokens, one matrix a layer. `[slots · capacity, 2·d_model]`
  let tokens: [Matrix]

  init(memory: [Matrix], memorySegments: Segments, slotCount: Int, capacity: Int) {
    self.memory = memory
    self.memorySegments = memorySegments
    self.slotCount = slotCount
    self.capacity = capacity
    tokens = memory.map {
      Matrix(
        storage: Storage(count: slotCount * capacity * $0.columnCount), rowCount: slotCount * capacity,
        columnCount: $0.columnCount)
    }
  }

  /// Bytes held.
  public var byteCount: Int { (memory + tokens).reduce(0) { $0 + $1.count * 4 } }

  /// Gives the slot `target` the first `count` tokens of the slot `source`.
  public func copySlot(_ source: Int, to target: Int, count: Int) {
    for layer in tokens {
      layer.rows(target * capacity..<target * capacity + count).copy(
        from: layer.rows(source * capacity..<source * capacity + count))
    }
  }
}

extension Transformer {
  /// A cache for decoding up to `slotCount` hypotheses at once of up to `capacity` tokens each.
  ///
  /// What it holds of `memory` is its own: the tape may be reset.
  public func makeCache(_ memory: Memory, slotCount: Int, capacity: Int, on tape: Tape) -> DecoderCache {
    let keysAndValues = decoder.layers.map { layer in
      let projected = layer.crossAttention.keysAndValues(of: memory.states, on: tape).value
      let kept = Matrix(rowCount: projected.rowCount, columnCount: projected.columnCount)
      kept.copy(from: projected)
      return kept
    }
    return DecoderCache(
      memory: keysAndValues, memorySegments: memory.segments, slotCount: slotCount,
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
    let rows = slots.map { $0 * cache.capacity }
    let querySegments = Segments(counts: [Int](repeating: 1, count: slots.count))
    let tokenSegments = Segments(starts: rows, counts: [Int](repeating: position + 1, count: slots.count))
    let memorySegments = Segments(
      starts: sentences.map { cache.memorySegments.starts[$0] },
      counts: sentences.map { cache.memorySegments.counts[$0] })
    let positions = [Int32](repeating: Int32(position), count: slots.count)
    var y = targetEmbedding(lastTokens, positions: positions, on: tape)
    for (index, layer) in decoder.layers.enumerated() {
      y = layer(
        y, on: tape,
        selfAttention: { y in
          let projected = layer.selfAttention.queryKeyValueProjection(y, on: tape)
          for (hypothesis, row) in rows.enumerated() {
            cache.tokens[index].rows(row + position..<row + position + 1).copy(
              from: projected.value.rows(hypothesis..<hypothesis + 1).columns(size..<3 * size))
          }
          return layer.selfAttention.attend(
            projected.columns(0..<size), querySegments, to: tape.constant(cache.tokens[index]), tokenSegments, on: tape)
        },
        crossAttention: { y in
          layer.crossAttention.attend(
            layer.crossAttention.queryProjection(y, on: tape), querySegments, to: tape.constant(cache.memory[index]),
            memorySegments, on: tape)
        })
    }
    return logits(decoder.finalNorm?(y, on: tape) ?? y, on: tape)
  }
}
