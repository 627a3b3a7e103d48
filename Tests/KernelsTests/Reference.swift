import Foundation
import Kernels

/// What every kernel should compute, in `Double`, by the definition and without any cleverness.
///
/// Results are the elements row by row.
enum Reference {
  /// A·B. `[m, n]`
  static func product(_ a: Matrix, _ b: Matrix) -> [Double] {
    var result: [Double] = []
    for i in 0..<a.rowCount {
      for j in 0..<b.columnCount {
        var sum = 0.0
        for p in 0..<a.columnCount { sum += Double(a[i, p]) * Double(b[p, j]) }
        result.append(sum)
      }
    }
    return result
  }

  /// The product as the kernels promise it to the bit: from `c` or 0 on, over k in increasing order, then the bias.
  static func orderedProduct(_ a: Matrix, _ b: Matrix, from c: Matrix?, bias: Matrix, fused: Bool) -> Matrix {
    let result = Matrix(rowCount: a.rowCount, columnCount: b.columnCount)
    for i in 0..<a.rowCount {
      for j in 0..<b.columnCount {
        var sum: Float = c?[i, j] ?? 0
        for p in 0..<a.columnCount {
          sum = fused ? sum.addingProduct(a[i, p], b[p, j]) : sum + a[i, p] * b[p, j]
        }
        result[i, j] = sum + bias[0, j]
      }
    }
    return result
  }

  struct Normalization {
    var output: [Double] = []
    var means: [Double] = []
    var scales: [Double] = []
  }

  /// weight ⊙ (x − mean) / √(variance + 10⁻⁵) + bias.
  static func layerNorm(_ x: [Double], columnCount: Int, weight: Matrix, bias: Matrix) -> Normalization {
    var result = Normalization()
    for start in stride(from: 0, to: x.count, by: columnCount) {
      let row = x[start..<start + columnCount]
      let mean = row.reduce(0, +) / Double(columnCount)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(columnCount)
      let scale = 1 / (variance + 1e-5).squareRoot()
      result.means.append(mean)
      result.scales.append(scale)
      for (column, value) in row.enumerated() {
        result.output.append(Double(weight[0, column]) * (value - mean) * scale + Double(bias[0, column]))
      }
    }
    return result
  }

  struct NormalizationGradient {
    var dx: [Double] = []
    var dWeight: [Double]
    var dBias: [Double]
  }

  /// dx = scale · (g − mean(g) − x̂ · mean(g ⊙ x̂)) with g = dy ⊙ weight; dWeight = Σ dy ⊙ x̂; dBias = Σ dy.
  static func layerNormBackward(_ dy: Matrix, input x: Matrix, weight: Matrix) -> NormalizationGradient {
    let count = x.columnCount
    let plain = layerNorm(
      x.doubles, columnCount: count, weight: Matrix(rowCount: 1, columnCount: count, filledWith: 1),
      bias: Matrix(rowCount: 1, columnCount: count))
    var result = NormalizationGradient(
      dWeight: [Double](repeating: 0, count: count), dBias: [Double](repeating: 0, count: count))
    for row in 0..<x.rowCount {
      let normalized = Array(plain.output[row * count..<(row + 1) * count])
      let upstream = (0..<count).map { Double(dy[row, $0]) }
      let weighted = (0..<count).map { upstream[$0] * Double(weight[0, $0]) }
      let mean = weighted.reduce(0, +) / Double(count)
      let product = zip(weighted, normalized).reduce(0) { $0 + $1.0 * $1.1 } / Double(count)
      for column in 0..<count {
        result.dx.append(plain.scales[row] * (weighted[column] - mean - normalized[column] * product))
        result.dWeight[column] += upstream[column] * normalized[column]
        result.dBias[column] += upstream[column]
      }
    }
    return result
  }

  /// log softmax of each row.
  static func logSoftmax(_ x: Matrix) -> [Double] {
    var result: [Double] = []
    for row in 0..<x.rowCount {
      let values = (0..<x.columnCount).map { Double(x[row, $0]) }
      let highest = values.max() ?? 0
      let normalizer = highest + log(values.reduce(0) { $0 + exp($1 - highest) })
      result += values.map { $0 - normalizer }
    }
    return result
  }
}
