import Kernels
import Randomness
import Testing

@testable import Autograd

/// Compares the gradients of an operation with finite differences.
///
/// The loss is Σ r ⊙ f(x) with fixed random r, so that the gradient that comes in is never all ones. Every element of
/// every input and of every parameter is moved by ±ε, and (loss₊ − loss₋) / 2ε must be its gradient.
struct GradientCheck {
  /// Large enough that the rounding of the losses, 10⁻⁷ · √m, matters less than the tolerance after division; small
  /// enough that third derivatives do not show.
  static let epsilon: Float = 4e-3
  /// Of max(1, |gradient|).
  static let tolerance = 1e-3

  let weights: Matrix
  let layout: ParameterLayout
  var isTraining = false

  /// Parameters drawn at random, not by their initialization: a bias of zeros or a scale of ones hides mistakes.
  init(_ layout: ParameterLayout, isTraining: Bool = false) {
    var source = RandomSource(seed: 1)
    weights = source.matrix(1, layout.count)
    self.layout = layout
    self.isTraining = isTraining
  }

  /// The loss of one forward pass; if the tape has gradients, tells the tensors of the loss theirs.
  typealias Loss = (_ tape: Tape, _ inputs: [Tensor]) -> Double

  /// Checks a function of tensors.
  func check(_ inputs: [Matrix], sourceLocation: SourceLocation = #_sourceLocation, of f: (Tape, [Tensor]) -> Tensor) {
    checkLoss(inputs, sourceLocation: sourceLocation) { tape, tensors in
      weightedSum(of: f(tape, tensors), on: tape)
    }
  }

  /// Checks a function whose value is the loss.
  func checkLoss(_ inputs: [Matrix], sourceLocation: SourceLocation = #_sourceLocation, _ loss: Loss) {
    // Gradients of parameters are added to what is there.
    let before: Float = 0.5
    let gradients = Matrix(rowCount: 1, columnCount: layout.count, filledWith: before)
    let tape = Tape(weights: weights, gradients: gradients, isTraining: isTraining)
    tape.reset(dropoutStream: 3)
    let tensors = inputs.map { tape.input($0) }
    _ = loss(tape, tensors)
    tape.backward()

    let values = Tape(weights: weights, isTraining: isTraining)
    func evaluate() -> Double {
      values.reset(dropoutStream: 3)
      return loss(values, inputs.map { values.input($0) })
    }
    for (index, input) in inputs.enumerated() {
      let gradient = tensors[index].gradient?.doubles ?? []
      compare(gradient, moving: input, evaluate, name: "input \(index)", sourceLocation)
    }
    for parameter in layout.parameters {
      let gradient = parameter.view(of: gradients).doubles.map { $0 - Double(before) }
      compare(gradient, moving: parameter.view(of: weights), evaluate, name: parameter.path, sourceLocation)
    }
  }

  private func compare(
    _ gradient: [Double], moving matrix: Matrix, _ evaluate: () -> Double, name: String,
    _ sourceLocation: SourceLocation
  ) {
    guard gradient.count == matrix.count else {
      Issue.record("\(name) has no gradient", sourceLocation: sourceLocation)
      return
    }
    for row in 0..<matrix.rowCount {
      for column in 0..<matrix.columnCount {
        let slope = difference(matrix, row, column, evaluate)
        let actual = gradient[row * matrix.columnCount + column]
        if !(abs(actual - slope) <= Self.tolerance * max(1, abs(slope))) {
          Issue.record(
            "the gradient of \(name) at (\(row), \(column)) is \(actual), the slope \(slope)",
            sourceLocation: sourceLocation)
          return
        }
      }
    }
  }

  /// The central difference.
  private func difference(_ matrix: Matrix, _ row: Int, _ column: Int, _ evaluate: () -> Double) -> Double {
    let center = matrix[row, column]
    defer { matrix[row, column] = center }
    let (high, low) = (center + Self.epsilon, center - Self.epsilon)
    matrix[row, column] = high
    let above = evaluate()
    matrix[row, column] = low
    let below = evaluate()
    // What was really moved by, after rounding.
    return (above - below) / (Double(high) - Double(low))
  }
}

/// Σ r ⊙ y in `Double`, where r is random but always the same; the gradient of `y` becomes r.
func weightedSum(of y: Tensor, on tape: Tape) -> Double {
  var source = RandomSource(seed: 2)
  let r = source.matrix(y.value.rowCount, y.value.columnCount)
  if tape.gradients != nil { y.receiveGradient { gradient, _ in gradient.copy(from: r) } }
  return zip(y.value.values, r.values).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

extension RandomSource {
  /// Uniformly distributed in ±`limit`.
  mutating func matrix(_ rowCount: Int, _ columnCount: Int, limit: Double = 1) -> Matrix {
    let values = (0..<rowCount * columnCount).map { _ in Float((uniform() * 2 - 1) * limit) }
    return Matrix(rowCount: rowCount, columnCount: columnCount, values)
  }
}

extension Matrix {
  var doubles: [Double] { values.map(Double.init) }
  var bits: [UInt32] { values.map(\.bitPattern) }
}
