import Testing

@testable import Kernels

@Suite struct KernelProbeTests {
  private let matrix = Matrix(rowCount: 64, columnCount: 64, filledWith: 1)

  /// One call of a kernel of each category but attention's, which need more.
  private func calls() -> [KernelCategory: (any KernelSet) -> Void] {
    let matrix = matrix
    let result = Matrix(rowCount: 64, columnCount: 64)
    let packed = KernelSelection.selected.packed(matrix)
    return [
      .packing: { _ = $0.packed(matrix) },
      .multiplication: {
        $0.multiply(matrix, transposed: false, packed, into: result, ProductFinish(), workspace: Workspace())
      },
      .norms: {
        $0.layerNorm(
          matrix, weight: matrix.rows(0..<1), bias: matrix.rows(0..<1),
          statistics: Matrix(rowCount: 64, columnCount: 2), into: result)
      },
      .loss: { _ = $0.mostProbable(matrix, count: 2) },
      .elementwise: { $0.add(matrix, into: result) },
      .optimizer: { _ = $0.reduce([Matrix(rowCount: 1, columnCount: 64)]) },
    ]
  }

  @Test func eachCallIsTimedAsItsCategory() {
    for (category, call) in calls() {
      let meter = KernelMeter()
      call(KernelSelection.selected(watchedBy: meter))
      #expect(Set(meter.times.filter { $0.value > .zero }.keys) == [category])
    }
  }

  @Test func theTimesAddUpToNoMoreThanAllTime() {
    let meter = KernelMeter()
    let all = ContinuousClock().measure {
      for call in calls().values { call(KernelSelection.selected(watchedBy: meter)) }
    }
    let sum = meter.times.values.reduce(Duration.zero, +)
    #expect(sum > .zero && sum <= all)
  }

  @Test func watchedKernelsComputeTheSame() {
    let meter = KernelMeter()
    let watched = KernelSelection.selected(watchedBy: meter)
    #expect(watched.name == KernelSelection.selected.name)
    #expect(watched.reduce([Matrix(rowCount: 1, columnCount: 3, [1, 2, 3])]) == 14)
    let y = Matrix(rowCount: 64, columnCount: 64, filledWith: 2)
    watched.add(matrix, into: y)
    #expect(y.values.allSatisfy { $0 == 3 })
  }

  @Test func aCounterLeavesTheWorkOut() {
    let counter = OperationCounter()
    let counting = KernelSelection.selected(watchedBy: counter)
    let c = Matrix(rowCount: 64, columnCount: 64, filledWith: 7)
    counting.multiply(
      matrix, transposed: false, KernelSelection.selected.packed(matrix), into: c, ProductFinish(),
      workspace: Workspace())
    #expect(counter.operations == [.multiplication: 2 * 64 * 64 * 64])
    #expect(c.values.allSatisfy { $0 == 7 })
    #expect(counting.reduce([matrix.rows(0..<1)]) == 0)
    #expect(counting.mostProbable(matrix, count: 3).isEmpty)
  }
}
