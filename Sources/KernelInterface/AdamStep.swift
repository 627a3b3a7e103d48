/// How large weights and the change of them are.
public struct UpdateSquares: Sendable, Equatable {
  /// Σ Δw².
  public var change: Double
  /// Σ w², before the change.
  public var weights: Double

  /// Nothing.
  public static let zero = UpdateSquares(change: 0, weights: 0)

  /// Sums of squares.
  public init(change: Double, weights: Double) {
    self.change = change
    self.weights = weights
  }

  /// Adds the sums of another part of the parameters.
  public static func += (sum: inout UpdateSquares, other: UpdateSquares) {
    sum.change += other.change
    sum.weights += other.weights
  }

  /// ‖Δw‖ / ‖w‖: a step that changes the weights by about a thousandth learns well.
  public var ratio: Double { (change / max(weights, .leastNormalMagnitude)).squareRoot() }
}

/// The scalars of one Adam step.
public struct AdamStep: Sendable, Equatable {
  /// The learning rate.
  public var learningRate: Float
  /// How much of the first moments is kept.
  public var beta1: Float
  /// How much of the second moments is kept.
  public var beta2: Float
  /// Keeps the root away from zero.
  public var epsilon: Float
  /// 1 − β₁ᵗ and 1 − β₂ᵗ for step t, counted from 1.
  public var correction1: Float
  /// 1 − β₂ᵗ.
  public var correction2: Float
  /// What the gradient is multiplied by: 1 / tokens, and the clipping of its norm.
  public var gradientScale: Float
  /// The part of itself, times the learning rate, that each weight loses.
  public var weightDecay: Float

  /// The scalars of step `step`, counted from 1.
  public init(
    learningRate: Float, beta1: Float = 0.9, beta2: Float = 0.98, epsilon: Float = 1e-9, step: Int,
    gradientScale: Float = 1, weightDecay: Float = 0
  ) {
    self.learningRate = learningRate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    // pow would be Foundation's; Double keeps 1 − β₂ᵗ exact enough for the first steps.
    correction1 = Float(1 - power(Double(beta1), step))
    correction2 = Float(1 - power(Double(beta2), step))
    self.gradientScale = gradientScale
    self.weightDecay = weightDecay
  }
}

/// baseⁿ by squaring.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0
  var square = base
  var rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
