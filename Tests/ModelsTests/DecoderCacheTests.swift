import Autograd
import Kernels
import Layers
import Randomness
import Testing

@testable import Models

@Suite struct DecoderCacheTests {
  /// A hypothesis that is being decoded: what the decoder has read of it, start symbol first.
  private struct Reading {
    var inputs: [Int32]
    var slot: Int
    var sentence: Int
  }

  private static let sources: [[Int32]] = [[3, 5, 1, 0], [7, 0], [2, 2, 9, 12, 4, 6, 8, 1, 0]]

  /// One cached decoder, and the same answers without a cache.
  private struct Decoding {
    let random: RandomModel
    let cache: DecoderCache
    let tape: Tape

    let precision: Precision

    init(
      _ placement: NormPlacement, precision: Precision = .float32, slotCount: Int,
      capacity: Int
    ) {
      self.precision = precision
      random = RandomModel(placement)
      let encoderTape = Tape(weights: random.weights, precision: precision)
      let memory = random.model.encode(TokenBatch(sources), on: encoderTape)
      cache = DecoderCache(random.model, memory, slotCount: slotCount, capacity: capacity)
      // The cache holds what it needs: overwriting the encoder's memory must not matter.
      encoderTape.reset()
      _ = RandomModel(seed: 9).model.encode(TokenBatch([[1, 1, 1, 1, 1, 1, 1, 1, 1]]), on: encoderTape)
      tape = Tape(weights: random.weights, precision: precision)
    }

    func cached(_ readings: [Reading], position: Int) -> [[Float]] {
      tape.reset()
      let logits = cache.step(
        readings.map { $0.inputs[position] }, slots: readings.map(\.slot), sentences: readings.map(\.sentence),
        position: position, on: tape)
      return readings.indices.map { logits.rows($0..<$0 + 1).values }
    }

    func uncached(_ reading: Reading) -> [Float] {
      let tape = Tape(weights: random.weights, precision: precision)
      let memory = random.model.encode(TokenBatch([sources[reading.sentence]]), on: tape)
      let decoded = random.model.decode(TokenBatch([reading.inputs]), memory: memory)
      let logits = random.model.logits(decoded)
      return logits.rows(logits.rowCount - 1..<logits.rowCount).values
    }
  }

  @Test(arguments: NormPlacement.allCases, Precision.allCases)
  func cachedDecodingEqualsUncachedDecoding(placement: NormPlacement, precision: Precision) {
    let decoding = Decoding(placement, precision: precision, slotCount: 8, capacity: 12)
    var random = RandomSource(seed: 7)
    // Several hypotheses of one sentence, in slots of no order.
    var readings = zip([4, 0, 7, 2, 5], [2, 0, 1, 0, 2]).map {
      Reading(inputs: [decoding.random.model.startOfSentence], slot: $0, sentence: $1)
    }
    for position in 0..<12 {
      for (reading, cached) in zip(readings, decoding.cached(readings, position: position)) {
        #expect(cached == decoding.uncached(reading), "slot \(reading.slot), position \(position)")
      }
      if position == 3 || position == 8 {
        // As in a beam: one hypothesis dies, and a copy of another one takes its slot; one moves to a fresh slot.
        decoding.cache.copySlot(readings[1].slot, to: readings[3].slot, count: position + 1)
        readings[3] = Reading(inputs: readings[1].inputs, slot: readings[3].slot, sentence: readings[1].sentence)
        let fresh = position == 3 ? 6 : 1
        decoding.cache.copySlot(readings[0].slot, to: fresh, count: position + 1)
        readings[0].slot = fresh
        random.shuffle(&readings)
      }
      for index in readings.indices { readings[index].inputs += random.sentence(1) }
    }
  }

  @Test func aSlotCanBeUsedForAnotherHypothesis() {
    let decoding = Decoding(.post, slotCount: 2, capacity: 5)
    let start = decoding.random.model.startOfSentence
    for reading in [
      Reading(inputs: [start, 3, 4, 5, 6], slot: 1, sentence: 0), Reading(inputs: [start, 8, 9], slot: 1, sentence: 2),
    ] {
      for position in reading.inputs.indices {
        var soFar = reading
        soFar.inputs = Array(reading.inputs[...position])
        #expect(decoding.cached([soFar], position: position) == [decoding.uncached(soFar)])
      }
    }
  }

  @Test func hypothesesThatLeaveDoNotChangeTheOthers() {
    let decoding = Decoding(.post, slotCount: 3, capacity: 4)
    let start = decoding.random.model.startOfSentence
    var readings = (0..<3).map { Reading(inputs: [start], slot: $0, sentence: $0) }
    for position in 0..<4 {
      let cached = decoding.cached(readings, position: position)
      #expect(cached == readings.map { decoding.uncached($0) })
      if position > 0 { readings.remove(at: 0) }
      for index in readings.indices { readings[index].inputs.append(Int32(index + 3)) }
      if readings.isEmpty { break }
    }
  }

  @Test func aCacheHasRoomForNoMoreThanTheMaximumLength() {
    #expect(Decoding(.post, slotCount: 1, capacity: 1000).cache.capacity == 20)
  }
}
