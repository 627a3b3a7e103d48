import Kernels
import Randomness
import Testing

@Suite struct CachedAttentionTests {
  /// Keys and values of sentences around a block of 16 tokens and two, in slots of no order.
  private static let counts = [1, 15, 16, 17, 33, 5]
  private static let slots = [4, 0, 6, 2, 5, 1]

  private static let shapes = [(headCount: 2, headSize: 32), (2, 16), (3, 8), (2, 20), (1, 1)]

  @Test(arguments: KernelVariant.all) func aCacheChangesNoBit(_ variant: KernelVariant) {
    for (headCount, headSize) in Self.shapes {
      let problem = AttentionProblem.random(
        queryCounts: Self.counts.map { _ in 1 }, keyCounts: Self.counts, headCount: headCount, headSize: headSize,
        isCausal: false, seed: 1)
      let size = headCount * headSize
      let cache = KeyValueCache(slotCount: 7, capacity: 33, size: size)
      // What another sentence left in the slots must not matter.
      let rest = Matrix(rowCount: 33, columnCount: 2 * size, filledWith: 1e30)
      for slot in 0..<7 { variant.kernels.append(rest, to: cache, slot: slot, at: 0) }
      for (sentence, slot) in Self.slots.enumerated() {
        let start = problem.keySegments.starts[sentence]
        let count = Self.counts[sentence]
        let both = Matrix(rowCount: count, columnCount: 2 * size)
        both.columns(0..<size).copy(from: problem.key.rows(start..<start + count))
        both.columns(size..<2 * size).copy(from: problem.value.rows(start..<start + count))
        // All but the last at once, then the last, as a decoding step does.
        variant.kernels.append(both.rows(0..<count - 1), to: cache, slot: slot, at: 0)
        variant.kernels.append(both.rows(count - 1..<count), to: cache, slot: slot, at: count - 1)
      }
      let y = FramedMatrix(rowCount: Self.counts.count, columnCount: size)
      variant.kernels.attention(
        query: FramedMatrix(problem.query).view, cache: cache, slots: Self.slots, counts: Self.counts,
        headCount: headCount, into: y.view, workspace: .dirty())
      expectSameBits(y.view.copied, problem.output(of: variant.kernels), "\(headCount) heads of \(headSize)")
      #expect(y.isIntact)
    }
  }

  @Test func aCopiedSlotHoldsTheSame() {
    var source = RandomSource(seed: 2)
    let kernels = KernelVariant.all[0].kernels
    let cache = KeyValueCache(slotCount: 3, capacity: 20, size: 8)
    let tokens = source.matrix(18, 16)
    let others = source.matrix(20, 16)
    kernels.append(tokens, to: cache, slot: 2, at: 0)
    for slot in 0..<2 { kernels.append(others, to: cache, slot: slot, at: 0) }
    cache.copySlot(2, to: 0, count: 18)
    let query = source.matrix(1, 8)
    func attention(_ slot: Int, _ count: Int) -> Matrix {
      let y = Matrix(rowCount: 1, columnCount: 8)
      kernels.attention(
        query: query, cache: cache, slots: [slot], counts: [count], headCount: 2, into: y, workspace: Workspace())
      return y
    }
    for count in [1, 16, 18] { expectSameBits(attention(0, count), attention(2, count)) }
    #expect(attention(1, 18).values != attention(2, 18).values, "the slot between them keeps its own")
  }
}
