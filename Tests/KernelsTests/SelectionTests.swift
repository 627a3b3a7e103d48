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
    #expect(KernelSelection.choose(named: variant.kernels.name).name == variant.kernels.name)
  }

  @Test func theFastestIsChosenWithoutAKnownName() {
    let fastest = KernelSelection.available.last?.name
    #expect(KernelSelection.choose(named: nil).name == fastest)
    #expect(KernelSelection.choose(named: "sse9").name == fastest)
  }
}
