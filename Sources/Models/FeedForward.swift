import Autograd

/// The position-wise feed-forward network: FFN(x) = max(0, x·W₁ + b₁)·W₂ + b₂.
///
/// - Shape: W₁ `[d_ff, d_model]`, W₂ `[d_model, d_ff]`.
/// - Source: Vaswani et al., 2017, equation (2).
public struct FeedForward: Sendable {
  let expansion: Linear
  let contraction: Linear

  init(_ configuration: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    let (modelSize, feedForwardSize) = (configuration.modelSize, configuration.feedForwardSize)
    let gain = ResidualConnection.initialGain
    expansion = Linear(
      inputSize: modelSize, outputSize: feedForwardSize, gain: gain, path: path + ".expansion", in: &layout)
    contraction = Linear(
      inputSize: feedForwardSize, outputSize: modelSize, gain: gain, path: path + ".contraction", in: &layout)
  }

  func callAsFunction(_ x: Tensor, on tape: Tape) -> Tensor {
    contraction(expansion.rectified(x, on: tape), on: tape)
  }
}
