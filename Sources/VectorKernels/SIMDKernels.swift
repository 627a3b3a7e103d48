import KernelInterface

/// The kernels, compiled for the instruction set that the target's flags name.
package struct SIMDKernels: KernelSet {
  /// Not counted as a reference: counting for every call took 3 % of greedy decoding with the tiny preset.
  private unowned(unsafe) let probe: KernelProbe?

  /// - Parameter probe: hears of every call; to be kept alive by who gave it, as long as the kernels are used.
  package init(probe: KernelProbe? = nil) {
    self.probe = probe
  }

  package var name: String {
    #if AVX512
      "avx512"
    #elseif AVX2
      "avx2"
    #elseif arch(arm64)
      "neon"
    #else
      "baseline"
    #endif
  }

  /// Runs a kernel, or lets the probe do it.
  @inline(__always)
  func observe(_ category: KernelCategory, operations: @autoclosure () -> Int, _ body: () -> Void) {
    guard let probe else { return body() }
    probe.call(category, operations: operations(), compute: body)
  }

  /// - Parameter neutral: the result if the probe leaves the work out.
  @inline(__always)
  func observe<Result>(
    _ category: KernelCategory, operations: @autoclosure () -> Int, otherwise neutral: @autoclosure () -> Result,
    _ body: () -> Result
  ) -> Result {
    guard let probe else { return body() }
    var result: Result?
    probe.call(category, operations: operations()) { result = body() }
    return result ?? neutral()
  }
}

func requireSameShape(_ x: Matrix, _ y: Matrix) {
  precondition(x.rowCount == y.rowCount && x.columnCount == y.columnCount, "both matrices have the same shape")
}

/// That `row` can be added to, or multiplied with, each row of a matrix of `columnCount` columns.
func requireRow(_ row: Matrix, columnCount: Int) {
  precondition(row.rowCount == 1 && row.columnCount == columnCount, "a row vector has as many columns as its matrix")
}
