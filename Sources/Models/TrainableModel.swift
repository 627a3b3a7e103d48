import Autograd
import Kernels

/// What training needs to know of a model: its parameters, and the loss of a batch.
public protocol TrainableModel: Sendable {
  /// The parameters, in the order of their values in one vector.
  var layout: ParameterLayout { get }
  /// The most tokens of a sentence, with its end symbol.
  var maximumLength: Int { get }

  /// The loss of predicting `targets` from `sources`, summed over the target tokens; the tape remembers how to walk
  /// back.
  /// - Parameter smoothing: ε_ls.
  func loss(sources: TokenBatch, targets: TokenBatch, smoothing: Float, on tape: Tape) -> CrossEntropy
}
