import Autograd

/// Layer normalisation of each token's vector, with a learned scale and shift.
///
/// - Shape: `weight`, `bias` `[d_model]`.
public struct LayerNorm: Sendable {
  public let weight: Parameter
  public let bias: Parameter

  init(size: Int, path: String, in layout: inout ParameterLayout) {
    weight = layout.declare(path + ".weight", columnCount: size, .ones)
    bias = layout.declare(path + ".bias", columnCount: size, .zeros)
  }

  func callAsFunction(_ x: Tensor, on tape: Tape) -> Tensor {
    tape.layerNorm(x, weight: weight, bias: bias)
  }
}
