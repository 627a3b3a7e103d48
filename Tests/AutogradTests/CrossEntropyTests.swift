import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct CrossEntropyTests {
  private func layout(vocabularySize: Int, modelSize: Int) -> (layout: ParameterLayout, weight: Parameter) {
    var layout = ParameterLayout()
    let weight = layout.declare("output", rowCount: vocabularySize, columnCount: modelSize, .zeros)
    return (layout, weight)
  }

  @Test(arguments: [0, 0.1] as [Float]) func gradientsAreSlopes(smoothing: Float) {
    let (layout, weight) = layout(vocabularySize: 7, modelSize: 4)
    var source = RandomSource(seed: 3)
    GradientCheck(layout).checkLoss([source.matrix(5, 4, limit: 2)]) { tape, x in
      tape.crossEntropy(x[0], weight: weight, labels: [0, 6, 3, 3, 2], smoothing: smoothing).smoothed
    }
  }

  @Test func gradientsGoOnToWhatTheStatesWereComputedFrom() {
    var layout = ParameterLayout()
    let output = layout.declare("output", rowCount: 7, columnCount: 4, .zeros)
    let weight = layout.declare("weight", rowCount: 4, columnCount: 3, .zeros)
    let bias = layout.declare("bias", columnCount: 4, .zeros)
    var source = RandomSource(seed: 4)
    GradientCheck(layout).checkLoss([source.matrix(5, 3)]) { tape, x in
      let states = tape.linear(x[0], weight: weight, bias: bias)
      return tape.crossEntropy(states, weight: output, labels: [0, 6, 3, 3, 2], smoothing: 0.1).smoothed
    }
  }

  /// With this vocabulary the logits are held for 16 rows at a time: two blocks and a rest.
  @Test func blocksOfRowsAddUp() {
    let vocabularySize = 1 << 17
    let (layout, weight) = layout(vocabularySize: vocabularySize, modelSize: 2)
    let weights = Matrix(
      rowCount: 1, columnCount: layout.count, (0..<layout.count).map { Float($0 % 1009) / 1009 - 0.5 })
    var source = RandomSource(seed: 5)
    let x = source.matrix(35, 2)
    let labels = (0..<35).map { _ in Int32(source.integer(below: vocabularySize)) }
    struct Result {
      var loss = CrossEntropy.zero
      var dx: [Float] = []
      let dWeight: Matrix
    }
    func run(_ blocks: [Range<Int>]) -> Result {
      var result = Result(dWeight: Matrix(rowCount: 1, columnCount: layout.count))
      let tape = Tape(weights: weights, gradients: result.dWeight)
      for block in blocks {
        tape.reset()
        let rows = tape.input(x.rows(block))
        result.loss += tape.crossEntropy(rows, weight: weight, labels: Array(labels[block]), smoothing: 0.1)
        result.dx += rows.gradient?.values ?? []
      }
      return result
    }
    let whole = run([0..<35])
    let parts = run([0..<16, 16..<32, 32..<35])
    #expect(whole.loss == parts.loss)
    #expect(whole.dx == parts.dx)
    #expect(whole.dx.count == 70 && whole.dx.allSatisfy { $0 != 0 })
    // Compared beforehand: a quarter of a million numbers are too many to explain their differences.
    let isSame = whole.dWeight.bits == parts.dWeight.bits
    #expect(isSame, "the gradients of the weight")
  }

  @Test func logitsAreTheProductThatTheLossIsOf() {
    let (layout, weight) = layout(vocabularySize: 7, modelSize: 4)
    var source = RandomSource(seed: 6)
    let weights = source.matrix(1, layout.count)
    let x = source.matrix(3, 4)
    let tape = Tape(weights: weights)
    let logits = tape.logits(tape.input(x), weight: weight)
    let table = weight.view(of: weights)
    for row in 0..<3 {
      for piece in 0..<7 {
        let expected = (0..<4).reduce(0) { $0 + Double(x[row, $1]) * Double(table[piece, $1]) }
        #expect(abs(Double(logits[row, piece]) - expected) < 1e-6)
      }
    }
    let labels: [Int32] = [1, 0, 6]
    let loss = tape.crossEntropy(tape.input(x), weight: weight, labels: labels, smoothing: 0.1)
    #expect(KernelSelection.selected.crossEntropy(logits, labels: labels, smoothing: 0.1, gradientScale: 1) == loss)
  }

  @Test func twoLossesOfTheSameStatesAddTheirGradients() {
    var layout = ParameterLayout()
    let first = layout.declare("first", rowCount: 7, columnCount: 4, .zeros)
    let second = layout.declare("second", rowCount: 5, columnCount: 4, .zeros)
    var source = RandomSource(seed: 4)
    GradientCheck(layout).checkLoss([source.matrix(3, 4)]) { tape, x in
      tape.crossEntropy(x[0], weight: first, labels: [0, 6, 3], smoothing: 0.1).smoothed
        + tape.crossEntropy(x[0], weight: second, labels: [0, 4, 3], smoothing: 0.1).smoothed
    }
  }
}
