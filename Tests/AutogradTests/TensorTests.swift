import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct TensorTests {
  private var x: Matrix {
    var source = RandomSource(seed: 6)
    return source.matrix(3, 6)
  }

  /// As the gates of a recurrent cell: parts go into several operations, and overlap.
  @Test func aPartUsedTwiceGetsTheSumOfItsGradients() {
    GradientCheck(ParameterLayout()).check([x]) { tape, x in
      let part = x[0].columns(0..<2)
      let sum = tape.residual(part, sublayer: x[0].columns(0..<2), dropoutRate: 0)
      return tape.residual(sum, sublayer: x[0].columns(4..<6), dropoutRate: 0)
    }
  }

  @Test func overlappingPartsAddUp() {
    GradientCheck(ParameterLayout()).check([x]) { tape, x in
      let sum = tape.residual(x[0].columns(0..<3), sublayer: x[0].columns(2..<5), dropoutRate: 0)
      return tape.residual(sum, sublayer: x[0].columns(1..<4), dropoutRate: 0)
    }
  }

  @Test func aPartOfAPartIsAPartOfTheWhole() {
    GradientCheck(ParameterLayout()).check([x]) { tape, x in
      let inner = x[0].columns(1..<5).columns(1..<3)
      return tape.residual(inner, sublayer: x[0].columns(2..<4), dropoutRate: 0)
    }
  }

  @Test(arguments: [false, true]) func aTensorUsedWholeAndInPartsGetsTheSum(wholeFirst: Bool) {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 2, columnCount: 6, .zeros)
    let bias = layout.declare("bias", columnCount: 2, .zeros)
    GradientCheck(layout).check([x]) { tape, x in
      let whole = { tape.linear(x[0], weight: weight, bias: bias) }
      let part = x[0].columns(3..<5)
      return wholeFirst
        ? tape.residual(whole(), sublayer: part, dropoutRate: 0)
        : tape.residual(part, sublayer: whole(), dropoutRate: 0)
    }
  }

  /// Without learned projections queries, keys and values are the same vectors.
  @Test(arguments: [false, true]) func attentionToItselfGetsTheSumOfItsThreeGradients(isCausal: Bool) {
    let segments = Segments(counts: [2, 1])
    GradientCheck(ParameterLayout()).check([x]) { tape, x in
      tape.attention(
        query: x[0], key: x[0], value: x[0], querySegments: segments, keySegments: segments, headCount: 2,
        isCausal: isCausal)
    }
  }

  @Test func columnsThatNothingUsedHaveZeroGradient() throws {
    let gradients = Matrix(rowCount: 1, columnCount: 0)
    let tape = Tape(weights: gradients, gradients: gradients)
    let tensor = tape.input(x)
    _ = weightedSum(of: tape.residual(tensor.columns(0..<2), sublayer: tensor.columns(4..<6), dropoutRate: 0), on: tape)
    tape.backward()
    let gradient = try #require(tensor.gradient)
    #expect(gradient.columns(2..<4).values.allSatisfy { $0 == 0 })
    #expect(gradient.columns(0..<2).values == gradient.columns(4..<6).values)
  }
}
