import Kernels
import Randomness
import Testing

@Suite struct ReduceTests {
  /// Around the blocks of 2048.
  @Test(arguments: KernelVariant.all, [0, 1, 17, 2047, 2048, 2049, 4100])
  func theFirstHoldsTheSumAndTheOthersZeros(_ variant: KernelVariant, count: Int) {
    for lanes in 1...4 {
      var source = RandomSource(seed: UInt64(count + lanes))
      let gradients = (0..<lanes).map { _ in source.eighths(1, count) }
      let expected = (0..<count).map { column in gradients.reduce(0) { $0 + Double($1[0, column]) } }
      let framed = gradients.map { FramedMatrix($0) }
      let squares = variant.kernels.reduce(framed.map(\.view))
      expectClose(framed[0].view, expected, within: 0)
      // Sums of squares of 16 lanes at a time: multiples of 1/64 below 2¹⁵, exact too.
      #expect(squares == expected.reduce(0) { $0 + $1 * $1 })
      for other in framed.dropFirst() { #expect(other.view.values.allSatisfy { $0 == 0 }) }
      #expect(framed.allSatisfy { $0.isIntact })
    }
  }

  @Test(arguments: KernelVariant.all) func gradientsAreAddedInTheirOrder(_ variant: KernelVariant) {
    var source = RandomSource(seed: 1)
    let gradients = (0..<4).map { _ in source.matrix(1, 100) }
    let expected = gradients[0].copied
    for gradient in gradients.dropFirst() {
      for column in 0..<100 { expected[0, column] += gradient[0, column] }
    }
    _ = variant.kernels.reduce(gradients)
    expectSameBits(gradients[0], expected)
  }

  @Test(arguments: KernelVariant.all) func noGradientsHaveNoNorm(_ variant: KernelVariant) {
    #expect(variant.kernels.reduce([]) == 0)
  }
}
