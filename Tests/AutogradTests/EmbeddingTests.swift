import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct EmbeddingTests {
  private let layout: ParameterLayout
  private let table: Parameter
  private let positions: Matrix

  init() {
    var layout = ParameterLayout()
    table = layout.declare("table", rowCount: 5, columnCount: 6, .zeros)
    self.layout = layout
    var source = RandomSource(seed: 9)
    positions = source.matrix(4, 6)
  }

  /// A repeated piece, one that does not occur, and the start symbol, 5.
  private func embed(on tape: Tape) -> Tensor {
    tape.embedding(
      [5, 2, 0, 2, 4, 1], table: table, scale: 2.5, positions: positions, positionIndices: [0, 1, 2, 3, 0, 1],
      dropoutRate: 0.4)
  }

  @Test(arguments: [false, true]) func gradientsAreSlopes(isTraining: Bool) {
    GradientCheck(layout, isTraining: isTraining).check([]) { tape, _ in embed(on: tape) }
  }

  @Test func dropoutIsOnlyForTraining() {
    let weights = layout.initialWeights(seed: 1)
    weights.fill(with: 1)
    let training = Tape(weights: weights, isTraining: true)
    #expect(embed(on: training).value.values.contains(0))
    let decoding = Tape(weights: weights)
    #expect(!embed(on: decoding).value.values.contains(0))
  }
}
