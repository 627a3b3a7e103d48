import KernelInterface

/// The kernels, compiled for the instruction set that the target's flags name.
public struct SIMDKernels: KernelSet {
  public init() {}

  public var name: String {
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
}

func requireSameShape(_ x: Matrix, _ y: Matrix) {
  precondition(x.rowCount == y.rowCount && x.columnCount == y.columnCount, "both matrices have the same shape")
}

/// That `row` can be added to, or multiplied with, each row of a matrix of `columnCount` columns.
func requireRow(_ row: Matrix, columnCount: Int) {
  precondition(row.rowCount == 1 && row.columnCount == columnCount, "a row vector has as many columns as its matrix")
}
