import Autograd
import Corpus
import Kernels
import Models

/// The memory of one thread that computes losses: a tape for the pairs of one lane after another.
///
/// Only one thread uses a worker at a time. What a lane gives does not depend on the worker it ran on.
final class Worker: @unchecked Sendable {
  let tape: Tape
  private let model: any TrainableModel

  init(
    _ model: any TrainableModel, weights: Matrix, packedWeights: PackedWeights, precision: Precision, isTraining: Bool,
    kernels: any KernelSet = KernelSelection.selected
  ) {
    self.model = model
    tape = Tape(
      weights: weights, packedWeights: packedWeights, precision: precision, isTraining: isTraining, kernels: kernels)
  }

  /// Adds the gradients of the loss on a lane's `pairs` to `gradients`.
  func run(_ pairs: [EncodedPair], gradients: Matrix, smoothing: Float, dropoutStream: UInt64) -> CrossEntropy {
    guard !pairs.isEmpty else { return .zero }
    tape.gradients = gradients
    let loss = loss(pairs, smoothing: smoothing, dropoutStream: dropoutStream)
    tape.backward()
    return loss
  }

  /// The loss on `pairs`, summed over their target tokens.
  func loss(_ pairs: [EncodedPair], smoothing: Float = 0, dropoutStream: UInt64 = 0) -> CrossEntropy {
    tape.reset(dropoutStream: dropoutStream)
    return model.loss(
      sources: TokenBatch(pairs.map(\.source)), targets: TokenBatch(pairs.map(\.target)), smoothing: smoothing,
      on: tape)
  }
}
