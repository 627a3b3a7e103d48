import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct LinearTests {
  @Test func gradientsAreSlopes() {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 5, columnCount: 3, .zeros)
    let bias = layout.declare("bias", columnCount: 5, .zeros)
    var source = RandomSource(seed: 3)
    GradientCheck(layout).check([source.matrix(7, 3)]) { tape, x in
      tape.linear(x[0], weight: weight, bias: bias)
    }
  }

  @Test func gradientsOfTheRectifiedAreSlopes() {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 6, columnCount: 3, .zeros)
    let bias = layout.declare("bias", columnCount: 6, .zeros)
    let check = GradientCheck(layout)
    // |x·Wᵀ| is below 1.5 and the bias ±2: the check never crosses a kink, and half of the outputs are cut off.
    bias.view(of: check.weights).copy(from: Matrix(rowCount: 1, columnCount: 6, [2, -2, 2, -2, 2, -2]))
    var source = RandomSource(seed: 4)
    let x = source.matrix(7, 3, limit: 0.5)
    check.check([x]) { tape, x in tape.linear(x[0], weight: weight, bias: bias, rectifies: true) }

    let tape = Tape(weights: check.weights)
    let y = tape.linear(tape.input(x), weight: weight, bias: bias, rectifies: true).value
    for column in 0..<6 { #expect(y.columns(column..<column + 1).values.allSatisfy { ($0 > 0) == (column % 2 == 0) }) }
  }

  @Test func aRectifiedLayerUnderAnotherGetsThatOnesGradient() {
    var layout = ParameterLayout()
    let expansion = layout.declare("expansion", rowCount: 4, columnCount: 3, .zeros)
    let expansionBias = layout.declare("expansionBias", columnCount: 4, .zeros)
    let contraction = layout.declare("contraction", rowCount: 3, columnCount: 4, .zeros)
    let contractionBias = layout.declare("contractionBias", columnCount: 3, .zeros)
    let check = GradientCheck(layout)
    expansionBias.view(of: check.weights).copy(from: Matrix(rowCount: 1, columnCount: 4, [2, -2, 2, -2]))
    var source = RandomSource(seed: 5)
    check.check([source.matrix(5, 3, limit: 0.5)]) { tape, x in
      let hidden = tape.linear(x[0], weight: expansion, bias: expansionBias, rectifies: true)
      return tape.linear(hidden, weight: contraction, bias: contractionBias)
    }
  }
}
