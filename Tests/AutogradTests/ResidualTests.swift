import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct ResidualTests {
  private let layout = ParameterLayout()

  @Test(arguments: [false, true]) func gradientsAreSlopes(isTraining: Bool) {
    var source = RandomSource(seed: 3)
    GradientCheck(layout, isTraining: isTraining).check([source.matrix(5, 9), source.matrix(5, 9)]) { tape, x in
      tape.residual(x[0], sublayer: x[1], dropoutRate: 0.4)
    }
  }

  @Test func withoutDropoutItIsASum() {
    var source = RandomSource(seed: 4)
    let (x, branch) = (source.matrix(3, 5), source.matrix(3, 5))
    let tape = Tape(weights: Matrix(rowCount: 1, columnCount: 0))
    let sum = tape.residual(tape.input(x), sublayer: tape.input(branch), dropoutRate: 0.5).value
    #expect(sum.values == zip(x.values, branch.values).map { $0 + $1 })
  }
}
