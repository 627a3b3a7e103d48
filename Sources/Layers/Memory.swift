import Autograd
import Kernels

/// The encoder's output for some source sentences: what the decoder attends to.
public struct Memory {
  /// `[source tokens, d_model]`
  public let states: Tensor
  /// Where each sentence's tokens are.
  public let segments: Segments

  /// The output for the sentences that `segments` tells apart.
  public init(states: Tensor, segments: Segments) {
    self.states = states
    self.segments = segments
  }
}
