import Autograd

/// Layer normalisation of each token's vector, with a learned scale and shift.
///
/// - Shape: `weight`, `bias` `[d_model]`.
public struct LayerNorm: Sendable {
  let weight: Parameter
  let bias: Parameter

  /// - Parameter size: d_model.
  public init(size: Int, path: String, in layout: inout ParameterLayout) {
    weight = layout.declare(path + ".weight", columnCount: size, .ones)
    bias = layout.declare(path + ".bias", columnCount: size, .zeros)
  }

  /// - Shape: `x` and the result `[m, d_model]`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    x.tape.layerNorm(x, weight: weight, bias: bias)
  }
}
