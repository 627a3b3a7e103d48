import Foundation
import Kernels
import Randomness
import Testing

@Suite struct CrossEntropyTests {
  @Test(arguments: KernelVariant.all, [1, 2, 17, 1000])
  func lossAndGradientAreThoseOfTheDefinition(_ variant: KernelVariant, vocabularySize: Int) {
    var source = RandomSource(seed: 1)
    for smoothing in [0, 0.1] as [Float] {
      let logits = source.matrix(4, vocabularySize, limit: 5)
      let labels = (0..<4).map { _ in Int32(source.integer(below: vocabularySize)) }
      let gradient = FramedMatrix(logits)
      let loss = variant.kernels.crossEntropy(gradient.view, labels: labels, smoothing: smoothing, gradientScale: 0.5)

      let expected = CrossEntropyReference(logits, labels: labels, smoothing: Double(smoothing))
      #expect(abs(loss.smoothed - expected.smoothed) < 2e-6 * max(1, expected.smoothed))
      #expect(abs(loss.negativeLogLikelihood - expected.likelihood) < 2e-6 * max(1, expected.likelihood))
      // Probabilities of a few roundings.
      expectClose(gradient.view, expected.gradient.map { 0.5 * $0 }, within: 3e-7)
      #expect(gradient.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all) func extremeLogitsStayFinite(_ variant: KernelVariant) {
    let logits = Matrix(rowCount: 2, columnCount: 3, [1e4, -1e4, 0, 1e4, -1e4, 0])
    let loss = variant.kernels.crossEntropy(logits, labels: [0, 1], smoothing: 0, gradientScale: 1)
    #expect(loss.negativeLogLikelihood == 2e4)
    #expect(loss.smoothed == 2e4)
    #expect(logits.values == [0, 0, 0, 1, -1, 0])
  }

  /// Without the largest logit subtracted, exponentials saturate.
  @Test(arguments: KernelVariant.all) func theLargestLogitIsFoundWhereverItStands(_ variant: KernelVariant) {
    for place in 0..<37 {
      let logits = Matrix(rowCount: 1, columnCount: 37)
      logits[0, place] = 1000
      let loss = variant.kernels.crossEntropy(logits, labels: [Int32(place)], smoothing: 0, gradientScale: 1)
      #expect(loss.negativeLogLikelihood == 0)
    }
  }

  @Test(arguments: KernelVariant.all) func aRowDoesNotDependOnTheRowsBesideIt(_ variant: KernelVariant) {
    var source = RandomSource(seed: 2)
    let logits = source.matrix(3, 37, limit: 4)
    let labels: [Int32] = [36, 0, 5]
    let whole = logits.copied
    let total = variant.kernels.crossEntropy(whole, labels: labels, smoothing: 0.1, gradientScale: 1)
    var sum = CrossEntropy.zero
    for row in 0..<3 {
      let alone = logits.rows(row..<row + 1).copied
      sum += variant.kernels.crossEntropy(alone, labels: [labels[row]], smoothing: 0.1, gradientScale: 1)
      expectSameBits(alone, whole.rows(row..<row + 1))
    }
    #expect(sum == total)
  }

  @Test(arguments: KernelVariant.all) func noRowsAreNoLoss(_ variant: KernelVariant) {
    let empty = Matrix(rowCount: 0, columnCount: 5)
    #expect(variant.kernels.crossEntropy(empty, labels: [], smoothing: 0.1, gradientScale: 1) == .zero)
  }
}

/// −Σ q log p with q = (1 − ε) one-hot + ε/V, summed over the rows, and its gradient p − q.
private struct CrossEntropyReference {
  var smoothed = 0.0
  var likelihood = 0.0
  var gradient: [Double] = []

  init(_ logits: Matrix, labels: [Int32], smoothing: Double) {
    let count = logits.columnCount
    let logProbabilities = Reference.logSoftmax(logits)
    for (row, label) in labels.enumerated() {
      likelihood -= logProbabilities[row * count + Int(label)]
      for column in 0..<count {
        let target = smoothing / Double(count) + (column == label ? 1 - smoothing : 0)
        let logProbability = logProbabilities[row * count + column]
        smoothed -= target * logProbability
        gradient.append(exp(logProbability) - target)
      }
    }
  }
}
