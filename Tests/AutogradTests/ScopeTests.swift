import Kernels
import Randomness
import Testing

@testable import Autograd

@Suite struct ScopeTests {
  private struct Stack {
    let result: [Float]
    let byteCount: Int
    let gradients: [Float]
  }

  /// Some layers, each in a scope of its own if `isScoped`.
  private func stack(isScoped: Bool, learns: Bool, rowCount: Int) -> Stack {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 64, columnCount: 64, .xavierUniform())
    let bias = layout.declare("bias", columnCount: 64, .zeros)
    let weights = layout.initialWeights(seed: 1)
    let gradients = Matrix(rowCount: 1, columnCount: layout.count)
    let tape = Tape(weights: weights, gradients: learns ? gradients : nil)
    var source = RandomSource(seed: 2)
    let x = tape.input(source.matrix(rowCount, 64))
    let result = (0..<6).reduce(x) { x, _ in
      let layer = { tape.linear(tape.linear(x, weight: weight, bias: bias), weight: weight, bias: bias) }
      return isScoped ? tape.keepingResult(of: layer) : layer()
    }
    let loss = tape.crossEntropy(
      result, weight: weight, labels: [Int32](repeating: 1, count: rowCount), smoothing: 0.1)
    tape.backward()
    return Stack(
      result: result.value.values + [Float(loss.smoothed)], byteCount: tape.byteCount, gradients: gradients.values)
  }

  /// The second size needs several of the arena's chunks.
  @Test(arguments: [3, 20_000]) func aScopeForgetsAllButItsResult(rowCount: Int) {
    let (plain, scoped) = (
      stack(isScoped: false, learns: false, rowCount: rowCount),
      stack(isScoped: true, learns: false, rowCount: rowCount)
    )
    #expect(scoped.result == plain.result)
    let valueByteCount = 4 * 64 * rowCount
    #expect(scoped.byteCount <= plain.byteCount - 4 * valueByteCount)
  }

  @Test func whatTheBackwardPassWantsIsKept() {
    let (plain, scoped) = (
      stack(isScoped: false, learns: true, rowCount: 7), stack(isScoped: true, learns: true, rowCount: 7)
    )
    #expect(scoped.result == plain.result)
    #expect(scoped.gradients == plain.gradients)
    #expect(scoped.gradients.contains { $0 != 0 })
    #expect(scoped.byteCount == plain.byteCount)
  }
}
