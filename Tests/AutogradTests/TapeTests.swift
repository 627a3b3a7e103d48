import Kernels
import Randomness
import Testing

@testable import Autograd

/// A small network that uses every operation, with a table that is both embedding and output.
private struct Network {
  var layout = ParameterLayout()
  let table, projection, projectionBias, scale, shift: Parameter
  private let positions: Matrix

  init() {
    table = layout.declare("table", rowCount: 7, columnCount: 4, .normal(standardDeviation: 0.5))
    projection = layout.declare("projection", rowCount: 12, columnCount: 4, .xavierUniform())
    projectionBias = layout.declare("projectionBias", columnCount: 12, .normal(standardDeviation: 0.1))
    scale = layout.declare("scale", columnCount: 4, .ones)
    shift = layout.declare("shift", columnCount: 4, .zeros)
    layout.useAsFactor(projection)
    layout.useAsFactor(table)
    var source = RandomSource(seed: 5)
    positions = source.matrix(5, 4)
  }

  func loss(on tape: Tape, ids: [Int32] = [7, 1, 2, 7, 3], counts: [Int] = [3, 2]) -> CrossEntropy {
    let segments = Segments(counts: counts)
    let positionIndices = counts.flatMap { 0..<Int32($0) }
    let embedded = tape.embedding(
      ids, table: table, scale: 2, positions: positions, positionIndices: positionIndices, dropoutRate: 0.2)
    let fused = tape.linear(embedded, weight: projection, bias: projectionBias)
    let attended = tape.attention(
      query: fused.columns(0..<4), key: fused.columns(4..<8), value: fused.columns(8..<12), querySegments: segments,
      keySegments: segments, headCount: 2, isCausal: true)
    let normalized = tape.residualNorm(embedded, sublayer: attended, dropoutRate: 0.2, weight: scale, bias: shift)
    let sum = tape.residual(normalized, sublayer: attended, dropoutRate: 0.2)
    return tape.crossEntropy(sum, weight: table, labels: ids.map { ($0 + 3) % 7 }, smoothing: 0.1)
  }
}

@Suite struct TapeTests {
  private let network = Network()

  // MARK: Sums of gradients

  @Test(arguments: [false, true]) func aSharedTableGetsTheSumOfBothGradients(isTraining: Bool) {
    GradientCheck(network.layout, isTraining: isTraining).checkLoss([]) { tape, _ in network.loss(on: tape).smoothed }
  }

  @Test func aParameterUsedTwiceGetsTheSumOfBothGradients() {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 3, columnCount: 3, .zeros)
    let bias = layout.declare("bias", columnCount: 3, .zeros)
    var source = RandomSource(seed: 3)
    GradientCheck(layout).check([source.matrix(4, 3)]) { tape, x in
      tape.linear(tape.linear(x[0], weight: weight, bias: bias), weight: weight, bias: bias)
    }
  }

  /// Each operation is once the first to give a tensor its gradient and once not.
  @Test func aTensorUsedTwiceGetsTheSumOfBothGradients() {
    var layout = ParameterLayout()
    let weight = layout.declare("weight", rowCount: 4, columnCount: 4, .zeros)
    let bias = layout.declare("bias", columnCount: 4, .zeros)
    var source = RandomSource(seed: 4)
    let x = source.matrix(3, 4)
    let check = GradientCheck(layout, isTraining: true)
    typealias Operation = (Tape, Tensor) -> Tensor
    let operations: [Operation] = [
      { $0.linear($1, weight: weight, bias: bias) },
      { $0.layerNorm($1, weight: bias, bias: bias) },
      { $0.residual($1, sublayer: $1, dropoutRate: 0.5) },
      { $0.residualNorm($1, sublayer: $1, dropoutRate: 0.5, weight: bias, bias: bias) },
    ]
    for first in operations {
      for second in operations {
        check.check([x]) { tape, x in
          tape.residual(first(tape, x[0]), sublayer: second(tape, x[0]), dropoutRate: 0)
        }
      }
    }
  }

  @Test func whatTheLossDoesNotDependOnGetsNoGradient() {
    let weights = network.layout.initialWeights(seed: 1)
    let gradients = Matrix(rowCount: 1, columnCount: network.layout.count)
    let tape = Tape(weights: weights, gradients: gradients)
    let used = tape.input(Matrix(rowCount: 2, columnCount: 4, filledWith: 1))
    let unused = tape.input(Matrix(rowCount: 2, columnCount: 4, filledWith: 1))
    _ = tape.linear(unused, weight: network.projection, bias: network.projectionBias)
    _ = tape.layerNorm(unused, weight: network.scale, bias: network.shift)
    _ = tape.crossEntropy(used, weight: network.table, labels: [0, 1], smoothing: 0)
    tape.backward()
    #expect(unused.gradient == nil)
    #expect(used.gradient != nil)
    #expect(network.projection.view(of: gradients).values.allSatisfy { $0 == 0 })
    #expect(network.table.view(of: gradients).values.allSatisfy { $0 != 0 })
  }

  // MARK: Reuse

  private struct Run {
    let loss: CrossEntropy
    let gradients: [UInt32]
  }

  private func run(_ tape: Tape, gradients: Matrix, stream: UInt64 = 1) -> Run {
    gradients.fill(with: 0)
    tape.reset(dropoutStream: stream)
    let loss = network.loss(on: tape)
    tape.backward()
    return Run(loss: loss, gradients: gradients.bits)
  }

  @Test func aTapeThatWasResetGivesTheSameBits() {
    let weights = network.layout.initialWeights(seed: 1)
    let gradients = Matrix(rowCount: 1, columnCount: network.layout.count)
    let tape = Tape(weights: weights, gradients: gradients, isTraining: true)
    let first = run(tape, gradients: gradients)
    // Other sentences in between, and a pass that is never walked back.
    tape.reset(dropoutStream: 9)
    _ = network.loss(on: tape, ids: [1, 2, 3, 4, 5, 6, 0], counts: [5, 2])
    let second = run(tape, gradients: gradients)
    #expect(first.loss == second.loss)
    #expect(first.gradients == second.gradients)
    let byteCount = tape.byteCount
    _ = run(tape, gradients: gradients)
    #expect(tape.byteCount == byteCount)
  }

  @Test func weightsPackedAheadGiveTheSameBits() {
    let weights = network.layout.initialWeights(seed: 1)
    let gradients = Matrix(rowCount: 1, columnCount: network.layout.count)
    let packed = PackedWeights(network.layout, includesBackward: true)
    packed.pack(weights, threadCount: 2)
    let ahead = Tape(weights: weights, gradients: gradients, packedWeights: packed, isTraining: true)
    let asNeeded = Tape(weights: weights, gradients: gradients, isTraining: true)
    let (first, second) = (run(ahead, gradients: gradients), run(asNeeded, gradients: gradients))
    #expect(first.loss == second.loss)
    #expect(first.gradients == second.gradients)

    // Packed ahead means packed before the weights changed, until they are packed again.
    weights.copy(from: network.layout.initialWeights(seed: 2))
    let changed = run(asNeeded, gradients: gradients)
    #expect(run(ahead, gradients: gradients).loss != changed.loss)
    packed.pack(weights, threadCount: 1)
    #expect(run(ahead, gradients: gradients).gradients == changed.gradients)
  }

  @Test func aTapeWithoutGradientsGivesTheSameLoss() {
    let weights = network.layout.initialWeights(seed: 1)
    let gradients = Matrix(rowCount: 1, columnCount: network.layout.count)
    let learning = network.loss(on: Tape(weights: weights, gradients: gradients))
    let forward = PackedWeights(network.layout, includesBackward: false)
    forward.pack(weights, threadCount: 1)
    #expect(network.loss(on: Tape(weights: weights)) == learning)
    #expect(network.loss(on: Tape(weights: weights, packedWeights: forward)) == learning)
  }

  // MARK: Dropout

  @Test func dropoutStreamsDiffer() {
    let weights = network.layout.initialWeights(seed: 1)
    let gradients = Matrix(rowCount: 1, columnCount: network.layout.count)
    let training = Tape(weights: weights, gradients: gradients, isTraining: true)
    let first = run(training, gradients: gradients, stream: 1)
    #expect(first.loss != run(training, gradients: gradients, stream: 2).loss)
    #expect(first.loss == run(training, gradients: gradients, stream: 1).loss)
    let evaluating = Tape(weights: weights, gradients: gradients)
    #expect(
      run(evaluating, gradients: gradients, stream: 1).loss == run(evaluating, gradients: gradients, stream: 2).loss)
  }

  @Test func layersAndStreamsHaveIndependentMasks() {
    let tape = Tape(weights: Matrix(rowCount: 1, columnCount: 0), isTraining: true)
    let zeros = Matrix(rowCount: 40, columnCount: 100)
    let ones = Matrix(rowCount: 40, columnCount: 100, filledWith: 1)
    // Consecutive streams and layers, the worst case for a key that is a product of small numbers.
    let masks = (0..<4).flatMap { stream -> [[Float]] in
      tape.reset(dropoutStream: UInt64(stream))
      return (0..<4).map { _ in
        tape.residual(tape.input(zeros), sublayer: tape.input(ones), dropoutRate: 0.5).value.values
      }
    }
    for (index, mask) in masks.enumerated() {
      for other in masks.dropFirst(index + 1) {
        let agreement = Double(zip(mask, other).filter { $0 == $1 }.count) / 4000
        // Half, with a standard deviation of 0.008.
        #expect(abs(agreement - 0.5) < 0.04)
      }
    }
  }
}
