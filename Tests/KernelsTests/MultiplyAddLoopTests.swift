import Kernels
import Testing

@Suite struct MultiplyAddLoopTests {
  @Test(arguments: KernelVariant.all) func doesWhatIsAskedAndAtMostARoundMore(_ variant: KernelVariant) {
    let round = variant.kernels.multiplyAddLoop(1).multiplyAddCount
    #expect(round >= 16 && round % 16 == 0, "whole vectors")
    #expect(variant.kernels.multiplyAddLoop(0).multiplyAddCount == 0)
    #expect(variant.kernels.multiplyAddLoop(10 * round).multiplyAddCount == 10 * round)
    #expect(variant.kernels.multiplyAddLoop(10 * round + 1).multiplyAddCount == 11 * round)
  }

  @Test(arguments: KernelVariant.all) func everyChainIsReallyComputed(_ variant: KernelVariant) {
    // Vector c of a round starts at c + 2 in all of its 16 floats; one round makes that (c + 2) / 2 + 1/2.
    let (round, sum) = variant.kernels.multiplyAddLoop(1)
    let vectors: [Float] = (0..<round / 16).map { Float($0 + 3) / 2 }
    #expect(sum == 16 * vectors.reduce(0, +))
    // They all tend to 1.
    #expect(variant.kernels.multiplyAddLoop(100 * round).sum == Float(round))
  }
}
