import Autograd

/// The position-wise feed-forward network: FFN(x) = max(0, x·W₁ + b₁)·W₂ + b₂.
///
/// - Shape: W₁ `[d_ff, d_model]`, W₂ `[d_model, d_ff]`.
/// - Source: Vaswani et al., 2017, equation (2).
public struct FeedForward: Sendable {
  let expansion: Linear
  let contraction: Linear

  /// - Parameters:
  ///   - size: d_model.
  ///   - hiddenSize: d_ff.
  public init(size: Int, hiddenSize: Int, path: String, in layout: inout ParameterLayout) {
    expansion = Linear(
      inputSize: size, outputSize: hiddenSize, .quietXavier, path: path + ".expansion", in: &layout)
    contraction = Linear(
      inputSize: hiddenSize, outputSize: size, .quietXavier, path: path + ".contraction", in: &layout)
  }

  /// - Shape: `x` and the result `[m, d_model]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    let hidden = expansion.rectified(x)  // [m, d_ff]
    return contraction(hidden)
  }
}
