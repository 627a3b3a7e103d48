import Foundation
import Kernels
import Randomness
import Testing

@Suite struct AdamTests {
  @Test(arguments: KernelVariant.all, [(1, 0), (16, 0.5), (37, 0), (37, 0.1)])
  func stepsAreThoseOfThePapers(_ variant: KernelVariant, setting: (count: Int, weightDecay: Float)) {
    let count = setting.count
    var source = RandomSource(seed: 1)
    let weights = FramedMatrix(source.matrix(1, count))
    let first = FramedMatrix(Matrix(rowCount: 1, columnCount: count))
    let second = FramedMatrix(Matrix(rowCount: 1, columnCount: count))
    let gradient = FramedMatrix(Matrix(rowCount: 1, columnCount: count))
    var expected = AdamReference(weights: weights.view.doubles, weightDecay: Double(setting.weightDecay))
    for step in 1...12 {
      gradient.view.copy(from: source.matrix(1, count, limit: 8))
      let before = expected.weights
      expected.step(gradient.view.doubles.map { $0 * 0.25 }, number: step)
      let update = variant.kernels.adam(
        AdamStep(learningRate: 0.01, step: step, gradientScale: 0.25, weightDecay: setting.weightDecay),
        weights: weights.view,
        firstMoments: first.view, secondMoments: second.view, gradient: gradient.view)
      let change = zip(expected.weights, before).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      let square = before.reduce(0) { $0 + $1 * $1 }
      #expect(abs(update.change - change) < 1e-4 * change && abs(update.weights - square) < 1e-5 * square)
      #expect(abs(update.ratio - (change / square).squareRoot()) < 1e-4)
      #expect(gradient.view.values.allSatisfy { $0 == 0 }, "the gradient is ready for the next step")
    }
    // Twelve steps of 0.01, each of a few roundings; β₂ = 0.98 in Float differs from 0.98 by 10⁻⁸, 1 − β₂ⁿ by 10⁻⁶.
    expectClose(weights.view, expected.weights, within: 1e-6)
    expectClose(first.view, expected.first, within: 1e-6)
    expectClose(second.view, expected.second, within: 1e-6)
    #expect(weights.isIntact && first.isIntact && second.isIntact && gradient.isIntact)
  }

  @Test(arguments: KernelVariant.all) func theFirstStepIsTheLearningRateLong(_ variant: KernelVariant) {
    let weights = Matrix(rowCount: 1, columnCount: 3, [1, 1, 1])
    let gradient = Matrix(rowCount: 1, columnCount: 3, [1e-3, -50, 0])
    variant.kernels.adam(
      AdamStep(learningRate: 0.5, step: 1), weights: weights, firstMoments: Matrix(rowCount: 1, columnCount: 3),
      secondMoments: Matrix(rowCount: 1, columnCount: 3), gradient: gradient)
    expectClose(weights, [0.5, 1.5, 1], within: 2e-6)
  }
}

/// Kingma and Ba, 2015, algorithm 1; Loshchilov and Hutter, 2019, algorithm 2.
private struct AdamReference {
  var weights: [Double]
  var first: [Double]
  var second: [Double]
  let weightDecay: Double

  init(weights: [Double], weightDecay: Double) {
    self.weightDecay = weightDecay
    self.weights = weights
    first = weights.map { _ in 0 }
    second = first
  }

  mutating func step(_ gradient: [Double], number: Int) {
    let (beta1, beta2, epsilon, rate) = (0.9, 0.98, 1e-9, 0.01)
    for (index, slope) in gradient.enumerated() {
      first[index] = beta1 * first[index] + (1 - beta1) * slope
      second[index] = beta2 * second[index] + (1 - beta2) * slope * slope
      let mean = first[index] / (1 - pow(beta1, Double(number)))
      let deviation = (second[index] / (1 - pow(beta2, Double(number)))).squareRoot()
      weights[index] -= rate * mean / (deviation + epsilon) + rate * weightDecay * weights[index]
    }
  }
}
