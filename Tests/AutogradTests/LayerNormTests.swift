import Randomness
import Testing

@testable import Autograd

@Suite struct LayerNormTests {
  private let layout: ParameterLayout
  private let weight: Parameter
  private let bias: Parameter

  init() {
    var layout = ParameterLayout()
    weight = layout.declare("weight", columnCount: 9, .ones)
    bias = layout.declare("bias", columnCount: 9, .zeros)
    self.layout = layout
  }

  @Test func gradientsAreSlopes() {
    var source = RandomSource(seed: 3)
    GradientCheck(layout).check([source.matrix(5, 9)]) { tape, x in tape.layerNorm(x[0], weight: weight, bias: bias) }
  }

  @Test(arguments: [false, true]) func gradientsOfTheResidualNormAreSlopes(isTraining: Bool) {
    var source = RandomSource(seed: 4)
    GradientCheck(layout, isTraining: isTraining).check([source.matrix(5, 9), source.matrix(5, 9)]) { tape, x in
      tape.residualNorm(x[0], sublayer: x[1], dropoutRate: 0.4, weight: weight, bias: bias)
    }
  }
}
