import Foundation
import Kernels
import Randomness
import Testing

@testable import Training

@Suite struct OptimizerTests {
  /// More than two of the optimizer's chunks, and no whole number of vectors.
  private static let count = 2 * 65_536 + 1001

  private let zeros = Matrix(rowCount: 1, columnCount: count).digest

  private static func random(_ seed: UInt64, scale: Double = 1) -> [Float] {
    var random = RandomSource(seed: seed)
    return (0..<count).map { _ in Float((random.uniform() * 2 - 1) * scale) }
  }

  private static func matrix(_ values: [Float]) -> Matrix {
    Matrix(rowCount: 1, columnCount: values.count, values)
  }

  /// Adam as the paper has it, in Double.
  private struct Reference {
    var weights: [Double]
    var firstMoments: [Double]
    var secondMoments: [Double]
    var step = 0

    init(_ weights: [Float]) {
      self.weights = weights.map { Double($0) }
      firstMoments = weights.map { _ in 0 }
      secondMoments = firstMoments
    }

    /// - Returns: the norm of the mean gradient.
    mutating func step(_ gradient: [Double], learningRate: Double, clipNorm: Double) -> Double {
      step += 1
      let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let scale = min(1, clipNorm / norm)
      let (correction1, correction2) = (1 - pow(0.9, Double(step)), 1 - pow(0.98, Double(step)))
      for index in weights.indices {
        let slope = gradient[index] * scale
        firstMoments[index] = 0.9 * firstMoments[index] + 0.1 * slope
        secondMoments[index] = 0.98 * secondMoments[index] + 0.02 * slope * slope
        weights[index] -=
          learningRate * (firstMoments[index] / correction1)
          / ((secondMoments[index] / correction2).squareRoot() + 1e-9)
      }
      return norm
    }
  }

  @Test func isAdamWithClippingOverAllParameters() {
    let start = Self.random(1)
    let weights = Self.matrix(start)
    var reference = Reference(start)
    let optimizer = Optimizer(parameterCount: Self.count, threadCount: 2)
    // The first gradient is clipped, the others are not: without clipping its moments would outweigh theirs.
    for (index, scale) in [30, 0.5, 1].enumerated() {
      let parts = (0..<3).map { Self.random(UInt64(10 * index + $0), scale: scale) }
      let gradients = parts.map { Self.matrix($0) }
      let mean = start.indices.map { (Double(parts[0][$0]) + Double(parts[1][$0]) + Double(parts[2][$0])) / 5 }
      let (norm, _) = optimizer.step(
        weights, gradients: gradients, tokenCount: 5, learningRate: 0.01, clipNorm: 150)
      let wanted = reference.step(mean, learningRate: 0.01, clipNorm: 150)
      #expect(abs(norm / wanted - 1) < 1e-5)
      #expect((wanted > 150) == (index == 0), "\(wanted)")
      #expect(gradients.allSatisfy { $0.digest == zeros })
      // A Float near 1 is exact to 6e-8; the change, at most some hundredths, to about as much.
      let worst = zip(weights.values, reference.weights).map { abs(Double($0) - $1) }.max() ?? .infinity
      #expect(worst < 1e-6, "step \(index + 1)")
    }
  }

  @Test func weightsDecayByThePartOfTheLearningRate() {
    let (kept, decayed) = (Self.matrix(Self.random(1)), Self.matrix(Self.random(1)))
    for (weights, decay) in [(kept, 0), (decayed, 0.25)] {
      let optimizer = Optimizer(parameterCount: Self.count, threadCount: 2)
      _ = optimizer.step(
        weights, gradients: [Self.matrix(Self.random(2))], tokenCount: 9, learningRate: 0.1, weightDecay: decay,
        clipNorm: 1)
    }
    let start = Self.random(1)
    let worst = start.indices.map { abs(kept.values[$0] - decayed.values[$0] - 0.025 * start[$0]) }.max() ?? .infinity
    #expect(worst < 1e-6)
  }

  @Test func anyNumberOfThreadsGivesTheSameBits() {
    let results = (1...3).map { threadCount in
      let weights = Self.matrix(Self.random(1))
      let optimizer = Optimizer(parameterCount: Self.count, threadCount: threadCount)
      let (norm, update) = optimizer.step(
        weights, gradients: [Self.matrix(Self.random(2)), Self.matrix(Self.random(3))], tokenCount: 9,
        learningRate: 0.1, clipNorm: 1)
      return ["\(norm)", "\(update)", "\(weights.digest)"]
    }
    #expect(results[1] == results[0])
    #expect(results[2] == results[0])
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude])
  func aGradientWithoutANormChangesNothing(value: Float) {
    let start = Self.random(1)
    let (weights, untouched) = (Self.matrix(start), Self.matrix(start))
    let (optimizer, fresh) = (
      Optimizer(parameterCount: Self.count, threadCount: 2), Optimizer(parameterCount: Self.count, threadCount: 1)
    )
    for lane in 0..<2 {
      let gradients = [Self.matrix(Self.random(2)), Self.matrix(Self.random(3))]
      // In the second chunk: the others are finite.
      gradients[lane][0, 70_000] = value
      let (norm, update) = optimizer.step(
        weights, gradients: gradients, tokenCount: 9, learningRate: 0.1, clipNorm: 1)
      #expect(!norm.isFinite)
      #expect(update == .zero)
      #expect(weights.digest == Self.matrix(start).digest)
      #expect(gradients.allSatisfy { $0.digest == zeros })
    }
    // The moments and the number of steps are untouched, too.
    for (optimizer, weights) in [(optimizer, weights), (fresh, untouched)] {
      _ = optimizer.step(
        weights, gradients: [Self.matrix(Self.random(4))], tokenCount: 9, learningRate: 0.1, clipNorm: 1)
    }
    #expect(weights.digest == untouched.digest)
    #expect(weights.digest != Self.matrix(start).digest)
  }
}
