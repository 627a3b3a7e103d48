import Kernels
import Randomness

/// The arguments of one call of the attention kernel.
struct AttentionProblem {
  var query: Matrix
  var key: Matrix
  var value: Matrix
  var querySegments: Segments
  var keySegments: Segments
  var headCount: Int
  var isCausal: Bool

  /// Random queries, keys and values, large enough for scores that differ.
  static func random(
    queryCounts: [Int], keyCounts: [Int]? = nil, headCount: Int, headSize: Int, isCausal: Bool, seed: UInt64
  ) -> AttentionProblem {
    var source = RandomSource(seed: seed)
    let querySegments = Segments(counts: queryCounts)
    let keySegments = Segments(counts: keyCounts ?? queryCounts)
    let width = headCount * headSize
    return AttentionProblem(
      query: source.matrix(querySegments.rowCount, width, limit: 2),
      key: source.matrix(keySegments.rowCount, width, limit: 2),
      value: source.matrix(keySegments.rowCount, width, limit: 2), querySegments: querySegments,
      keySegments: keySegments, headCount: headCount, isCausal: isCausal)
  }

  var probabilityCount: Int {
    KernelVariant.all[0].kernels.attentionElementCount(
      querySegments: querySegments, keySegments: keySegments, headCount: headCount)
  }

  /// The kernel's output; nothing that was in its memory before may matter.
  func output(of kernels: any KernelSet, probabilities: Matrix? = nil) -> Matrix {
    let y = Matrix(rowCount: query.rowCount, columnCount: query.columnCount, filledWith: .nan)
    run(kernels, probabilities: probabilities, into: y)
    return y
  }

  func run(_ kernels: any KernelSet, probabilities: Matrix? = nil, into y: Matrix) {
    kernels.attention(
      query: query, key: key, value: value, querySegments: querySegments, keySegments: keySegments,
      headCount: headCount, isCausal: isCausal, probabilities: probabilities, into: y, workspace: .dirty())
  }

  struct Gradients {
    let dQuery: Matrix
    let dKey: Matrix
    let dValue: Matrix
  }

  /// Forward, then backward with the probabilities kept.
  func gradients(of kernels: any KernelSet, dy: Matrix) -> Gradients {
    let probabilities = Matrix(rowCount: 1, columnCount: probabilityCount, filledWith: .nan)
    _ = output(of: kernels, probabilities: probabilities)
    let result = Gradients(
      dQuery: Matrix(rowCount: query.rowCount, columnCount: query.columnCount, filledWith: .nan),
      dKey: Matrix(rowCount: key.rowCount, columnCount: key.columnCount, filledWith: .nan),
      dValue: Matrix(rowCount: value.rowCount, columnCount: value.columnCount, filledWith: .nan))
    runBackward(kernels, dy: dy, probabilities: probabilities, into: result)
    return result
  }

  func runBackward(_ kernels: any KernelSet, dy: Matrix, probabilities: Matrix, into result: Gradients) {
    kernels.attentionBackward(
      dy, query: query, key: key, value: value, probabilities: probabilities, querySegments: querySegments,
      keySegments: keySegments, headCount: headCount, isCausal: isCausal, dQuery: result.dQuery, dKey: result.dKey,
      dValue: result.dValue, workspace: .dirty())
  }
}
