import Kernels
import Randomness

extension RandomSource {
  /// Uniformly distributed in ±`limit`.
  mutating func matrix(_ rowCount: Int, _ columnCount: Int, limit: Double = 1) -> Matrix {
    let values = (0..<rowCount * columnCount).map { _ in Float((uniform() * 2 - 1) * limit) }
    return Matrix(rowCount: rowCount, columnCount: columnCount, values)
  }

  /// Multiples of 1/8 in −1…1.
  ///
  /// A sum of up to 2¹⁸ products of two such numbers is exact in `Float` whatever its order, so it can be compared
  /// exactly.
  mutating func eighths(_ rowCount: Int, _ columnCount: Int) -> Matrix {
    let values = (0..<rowCount * columnCount).map { _ in Float(integer(below: 17) - 8) / 8 }
    return Matrix(rowCount: rowCount, columnCount: columnCount, values)
  }
}

extension Matrix {
  /// A copy of its own memory.
  var copied: Matrix { Matrix(rowCount: rowCount, columnCount: columnCount, values) }

  var transposed: Matrix {
    let result = Matrix(rowCount: columnCount, columnCount: rowCount)
    for row in 0..<rowCount {
      for column in 0..<columnCount { result[column, row] = self[row, column] }
    }
    return result
  }

  var doubles: [Double] { values.map(Double.init) }
}
