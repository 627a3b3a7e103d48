import Testing

@testable import Kernels

@Suite struct KernelMeterTests {
  private let meter = KernelMeter()
  private var metered: MeteredKernels { MeteredKernels(base: KernelSelection.available[0], meter: meter) }

  @Test func nothingIsCountedWhileTheMeterIsOff() {
    let matrix = Matrix(rowCount: 8, columnCount: 64)
    metered.add(matrix, into: matrix)
    let times = meter.times {}
    #expect(times.count == KernelMeter.Category.allCases.count)
    #expect(times.values.allSatisfy { $0 == .zero })
  }

  @Test func eachCallIsCountedAsItsCategory() {
    let matrix = Matrix(rowCount: 64, columnCount: 64, filledWith: 1)
    let calls: [KernelMeter.Category: (MeteredKernels) -> Void] = [
      .multiplication: {
        $0.multiply(
          matrix, transposed: false, $0.packed(matrix), into: Matrix(rowCount: 64, columnCount: 64), ProductFinish(),
          workspace: Workspace())
      },
      .norms: {
        $0.layerNorm(
          matrix, weight: matrix.rows(0..<1), bias: matrix.rows(0..<1),
          statistics: Matrix(rowCount: 64, columnCount: 2),
          into: Matrix(rowCount: 64, columnCount: 64))
      },
      .loss: { _ = $0.mostProbable(Matrix(rowCount: 64, columnCount: 64), count: 2) },
      .elementwise: { $0.add(matrix, into: Matrix(rowCount: 64, columnCount: 64)) },
      .optimizer: { _ = $0.reduce([Matrix(rowCount: 1, columnCount: 64)]) },
    ]
    for (category, call) in calls {
      let times = meter.times { call(metered) }
      // A product's right factor is packed first.
      let wanted: Set = category == .multiplication ? [category, .packing] : [category]
      #expect(Set(times.filter { $0.value > .zero }.keys) == wanted)
    }
  }

  @Test func theCategoriesAddUpToNoMoreThanAllTime() {
    let matrix = Matrix(rowCount: 64, columnCount: 64)
    var times: [KernelMeter.Category: Duration] = [:]
    let all = ContinuousClock().measure {
      times = meter.times {
        for _ in 0..<100 {
          metered.add(matrix, into: matrix)
          _ = metered.mostProbable(matrix, count: 2)
        }
      }
    }
    let sum = times.values.reduce(Duration.zero, +)
    #expect(sum > .zero && sum <= all)
  }

  @Test func meteredKernelsReturnWhatTheirBaseDoes() {
    let gradient = Matrix(rowCount: 1, columnCount: 3, [1, 2, 3])
    #expect(metered.name == "baseline")
    #expect(metered.reduce([gradient]) == 14)
    meter.times { #expect(metered.reduce([gradient]) == 14) }
      .forEach { #expect(($0.value > .zero) == ($0.key == .optimizer)) }
  }
}
