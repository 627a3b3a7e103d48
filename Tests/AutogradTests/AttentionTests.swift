import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct AttentionTests {
  private let segments = Segments(counts: [3, 1, 4])

  /// As in self-attention: queries, keys and values are parts of one tensor.
  @Test(arguments: [false, true]) func gradientsOfAFusedTensorAreSlopes(isCausal: Bool) {
    var source = RandomSource(seed: 3)
    GradientCheck(ParameterLayout()).check([source.matrix(8, 18)]) { tape, x in
      tape.attention(
        query: x[0].columns(0..<6), key: x[0].columns(6..<12), value: x[0].columns(12..<18), querySegments: segments,
        keySegments: segments, headCount: 2, isCausal: isCausal)
    }
  }

  /// As in cross-attention: keys and values are parts of one tensor.
  @Test func gradientsOfKeysAndValuesSideBySideAreSlopes() {
    var source = RandomSource(seed: 4)
    GradientCheck(ParameterLayout()).check([source.matrix(8, 6), source.matrix(9, 12)]) { tape, x in
      tape.attention(
        query: x[0], key: x[1].columns(0..<6), value: x[1].columns(6..<12), querySegments: segments,
        keySegments: Segments(counts: [2, 5, 2]), headCount: 3, isCausal: false)
    }
  }

  @Test func gradientsOfThreeTensorsAreSlopes() {
    var source = RandomSource(seed: 5)
    let inputs = (0..<3).map { _ in source.matrix(8, 4, limit: 2) }
    GradientCheck(ParameterLayout()).check(inputs) { tape, x in
      tape.attention(
        query: x[0], key: x[1], value: x[2], querySegments: segments, keySegments: segments, headCount: 1,
        isCausal: true)
    }
  }

  /// The projection that makes the fused tensor gets one whole gradient of three parts.
  @Test func gradientsReachTheProjectionOfAFusedTensor() {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 12, columnCount: 4, .zeros)
    let bias = layout.declare("bias", columnCount: 12, .zeros)
    var source = RandomSource(seed: 6)
    GradientCheck(layout).check([source.matrix(8, 4)]) { tape, x in
      let fused = tape.linear(x[0], weight: weight, bias: bias)
      return tape.attention(
        query: fused.columns(0..<4), key: fused.columns(4..<8), value: fused.columns(8..<12), querySegments: segments,
        keySegments: segments, headCount: 2, isCausal: true)
    }
  }
}
