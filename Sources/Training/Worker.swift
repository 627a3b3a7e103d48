import Autograd
import Corpus
import Kernels
import TransformerModel

/// The memory of one training thread: a tape for one lane after another.
///
/// Only one thread uses a worker at a time. What a lane gives does not depend on the worker it ran on.
final class Worker: @unchecked Sendable {
  let tape: Tape
  private let model: Transformer

  init(_ model: Transformer, weights: Matrix, packedWeights: PackedWeights) {
    self.model = model
    tape = Tape(weights: weights, packedWeights: packedWeights, isTraining: true)
  }

  /// Adds the gradients of the loss on a lane's `pairs` to `gradients`.
  func run(_ pairs: [EncodedPair], gradients: Matrix, smoothing: Float, dropoutStream: UInt64) -> CrossEntropy {
    guard !pairs.isEmpty else { return .zero }
    tape.gradients = gradients
    tape.reset(dropoutStream: dropoutStream)
    let loss = model.loss(
      sources: TokenBatch(pairs.map(\.source)), targets: TokenBatch(pairs.map(\.target)), smoothing: smoothing,
      on: tape)
    tape.backward()
    return loss
  }
}
