import Kernels
import Parallelism

/// Adam with decay of the weights and clipping of the gradient's norm, over all parameters at once.
///
/// Weight decay does more than its name says: the layers before a norm do not care how large their weights are, and
/// weights that grow learn ever more slowly from steps of the same length.
/// - Source: Kingma and Ba, 2015; Loshchilov and Hutter, 2019, for the decay; β₂ = 0.98 and ε = 1e-9 from Vaswani et
///   al., 2017, §5.3; clipping from Pascanu et al., 2013.
final class Optimizer {
  let firstMoments: Matrix
  let secondMoments: Matrix
  /// Steps that changed the weights since the moments were zero: Adam's t.
  private(set) var stepCount = 0
  private let threadCount: Int
  private let kernels: any KernelSet

  /// Parameters updated at a time: the chunks, and so the sums over them, do not depend on the number of threads.
  private static let chunkCount = 1 << 16

  private var chunks: [Range<Int>] {
    stride(from: 0, to: firstMoments.count, by: Self.chunkCount).map {
      $0..<min($0 + Self.chunkCount, firstMoments.count)
    }
  }

  init(parameterCount: Int, threadCount: Int, kernels: any KernelSet = KernelSelection.selected) {
    firstMoments = Matrix(rowCount: 1, columnCount: parameterCount)
    secondMoments = Matrix(rowCount: 1, columnCount: parameterCount)
    self.threadCount = threadCount
    self.kernels = kernels
  }

  /// Goes on from moments that were saved after `stepCount` steps.
  func restore(firstMoments: Matrix, secondMoments: Matrix, stepCount: Int) {
    self.firstMoments.copy(from: firstMoments)
    self.secondMoments.copy(from: secondMoments)
    self.stepCount = stepCount
  }

  /// Begins anew: nothing is known of the gradients.
  func forget() {
    firstMoments.fill(with: 0)
    secondMoments.fill(with: 0)
    stepCount = 0
  }

  /// Leaves the sum of `gradients`, in their order, in the first of them and zeros in the others.
  /// - Returns: Σ x² of the sum.
  @discardableResult
  func reduce(_ gradients: [Matrix]) -> Double {
    let (chunks, kernels) = (chunks, kernels)
    let squares = concurrentMap(chunks.count, threadCount: threadCount) { index, _ in
      kernels.reduce(gradients.map { $0.columns(chunks[index]) })
    }
    return squares.reduce(0, +)
  }

  /// Takes one step along the mean of the summed `gradients` and leaves zeros in them.
  func step(
    _ weights: Matrix, gradients: [Matrix], tokenCount: Int, learningRate: Double, weightDecay: Double = 0,
    clipNorm: Double
  ) -> (gradientNorm: Double, update: UpdateSquares) {
    let norm = reduce(gradients).squareRoot() / Double(tokenCount)
    // Whatever the norm, the gradients must be left zero; a step along infinity or NaN must not be taken.
    let isFinite = norm.isFinite
    stepCount += isFinite ? 1 : 0
    let scale = norm > clipNorm ? clipNorm / norm : 1
    let step = AdamStep(
      learningRate: Float(learningRate), step: stepCount, gradientScale: Float(scale / Double(tokenCount)),
      weightDecay: Float(weightDecay))
    let (firstMoments, secondMoments, chunks, kernels) = (firstMoments, secondMoments, chunks, kernels)
    let updates = concurrentMap(chunks.count, threadCount: threadCount) { index, _ in
      let chunk = chunks[index]
      guard isFinite else {
        gradients[0].columns(chunk).fill(with: 0)
        return UpdateSquares.zero
      }
      return kernels.adam(
        step, weights: weights.columns(chunk), firstMoments: firstMoments.columns(chunk),
        secondMoments: secondMoments.columns(chunk), gradient: gradients[0].columns(chunk))
    }
    return (norm, updates.reduce(into: .zero) { $0 += $1 })
  }
}
