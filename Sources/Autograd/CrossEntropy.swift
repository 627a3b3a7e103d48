import Kernels

extension Tape {
  /// Logits held at a time, 8 MiB of them: enough rows that adding to the weight's gradient is worth the traffic.
  private static let logitCount = 1 << 21

  /// The rows whose logits are held at a time.
  public static func logitRowCount(of rowCount: Int, vocabularySize: Int) -> Int {
    min(rowCount, max(16, logitCount / vocabularySize))
  }

  /// The label-smoothed cross-entropy of softmax(x·Wᵀ), summed over the rows: output layer and loss in one.
  ///
  /// The logits of all rows never exist at once: block by block they become probabilities, then gradients, then
  /// nothing.
  /// - Shape: `x` `[m, d]`; `weight` `[V, d]`; `labels` m.
  public func crossEntropy(_ x: Tensor, weight: Parameter, labels: [Int32], smoothing: Float) -> CrossEntropy {
    let rowCount = x.value.rowCount
    let blockRowCount = Self.logitRowCount(of: rowCount, vocabularySize: weight.rowCount)
    let logits = arena.matrix(rowCount: blockRowCount, columnCount: weight.rowCount)
    let forward = packed(weight, .transposed)
    let backward = gradients == nil ? nil : packed(weight, .plain)
    var dx: (gradient: Matrix, accumulates: Bool)?
    if gradients != nil { x.receiveGradient { dx = ($0, $1) } }
    var total = CrossEntropy.zero
    for start in stride(from: 0, to: rowCount, by: max(blockRowCount, 1)) {
      let rows = start..<min(start + blockRowCount, rowCount)
      let block = logits.rows(0..<rows.count)
      let input = x.value.rows(rows)
      kernels.multiply(input, transposed: false, forward, into: block, ProductFinish(), workspace: workspace)
      total += kernels.crossEntropy(block, labels: Array(labels[rows]), smoothing: smoothing, gradientScale: 1)
      guard let backward, let dx else { continue }
      kernels.multiply(
        block, transposed: false, backward, into: dx.gradient.rows(rows), ProductFinish(accumulates: dx.accumulates),
        workspace: workspace)
      accumulate(weight) { dWeight in
        kernels.multiply(
          block, transposed: true, packOnce(input), into: dWeight, ProductFinish(accumulates: true),
          workspace: workspace)
      }
    }
    return total
  }

  /// x·Wᵀ, without a gradient: the logits of a decoding step.
  public func logits(_ x: Tensor, weight: Parameter) -> Matrix {
    let result = arena.matrix(rowCount: x.value.rowCount, columnCount: weight.rowCount)
    kernels.multiply(
      x.value, transposed: false, packed(weight, .transposed), into: result, ProductFinish(), workspace: workspace)
    return result
  }
}
