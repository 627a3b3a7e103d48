import Foundation
import Kernels

/// Attention and its gradient by the definition, one number at a time.
struct AttentionReference {
  var output: [Double]
  var dQuery: [Double]
  var dKey: [Double]
  var dValue: [Double]

  /// softmax(QKᵀ/√d_k)V of each sentence and head, and its gradients for the output's gradient `dy`.
  ///
  /// The results have the shapes of `problem`'s matrices; rows of no sentence are 0.
  init(_ problem: AttentionProblem, dy: Matrix? = nil) {
    output = [Double](repeating: 0, count: problem.query.count)
    dQuery = output
    dKey = [Double](repeating: 0, count: problem.key.count)
    dValue = dKey
    for sentence in 0..<problem.querySegments.sentenceCount {
      for head in 0..<problem.headCount {
        for row in 0..<problem.querySegments.counts[sentence] {
          attend(problem, sentence: sentence, head: head, row: row, dy: dy)
        }
      }
    }
  }

  private mutating func attend(_ problem: AttentionProblem, sentence: Int, head: Int, row: Int, dy: Matrix?) {
    let width = problem.query.columnCount
    let size = width / problem.headCount
    let columns = head * size..<(head + 1) * size
    let query = problem.querySegments.starts[sentence] + row
    let firstKey = problem.keySegments.starts[sentence]
    let seen =
      problem.isCausal ? min(row + 1, problem.keySegments.counts[sentence]) : problem.keySegments.counts[sentence]
    let scale = 1 / Double(size).squareRoot()
    let scores = (firstKey..<firstKey + seen).map { key in
      columns.reduce(0) { $0 + Double(problem.query[query, $1]) * Double(problem.key[key, $1]) } * scale
    }
    let highest = scores.max() ?? 0
    let exponentials = scores.map { exp($0 - highest) }
    let sum = exponentials.reduce(0, +)
    let probabilities = exponentials.map { $0 / sum }
    for (key, probability) in zip(firstKey..., probabilities) {
      for column in columns { output[query * width + column] += probability * Double(problem.value[key, column]) }
    }
    guard let dy else { return }
    let dProbabilities = (firstKey..<firstKey + seen).map { key in
      columns.reduce(0) { $0 + Double(dy[query, $1]) * Double(problem.value[key, $1]) }
    }
    let mean = zip(probabilities, dProbabilities).reduce(0) { $0 + $1.0 * $1.1 }
    for index in 0..<seen {
      let key = firstKey + index
      let dScore = probabilities[index] * (dProbabilities[index] - mean) * scale
      for column in columns {
        dQuery[query * width + column] += dScore * Double(problem.key[key, column])
        dKey[key * width + column] += dScore * Double(problem.query[query, column])
        dValue[key * width + column] += probabilities[index] * Double(dy[query, column])
      }
    }
  }
}
