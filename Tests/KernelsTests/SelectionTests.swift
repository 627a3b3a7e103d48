import Testing

@testable import Kernels

@Suite struct SelectionTests {
  @Test func everyProcessorHasTheBaseline() {
    #expect(KernelSelection.available.first?.name == "baseline")
  }

  @Test func namesAreDistinct() {
    let names = KernelSelection.available.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: KernelVariant.all) func aSetIsChosenByItsName(_ variant: KernelVariant) {
    #expect(KernelSelection.available[KernelSelection.index(named: variant.kernels.name)].name == variant.kernels.name)
  }

  @Test func theFastestIsChosenWithoutAKnownName() {
    let fastest = KernelSelection.available.count - 1
    #expect(KernelSelection.index(named: nil) == fastest)
    #expect(KernelSelection.index(named: "sse9") == fastest)
  }
}
