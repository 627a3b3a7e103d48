import Autograd

/// The residual connection and layer norm around a sub-layer: LayerNorm(x + Dropout(Sublayer(x))).
///
/// - Source: Vaswani et al., 2017, §3.1 and §5.4. Pre-norm, x + Dropout(Sublayer(LayerNorm(x))), is a configuration;
///   the paper normalises after the sum.
public struct ResidualConnection: Sendable {
  let norm: LayerNorm
  let placement: NormPlacement
  let dropoutRate: Float

  /// - Parameters:
  ///   - size: d_model.
  ///   - dropoutRate: P_drop.
  public init(
    size: Int, _ placement: NormPlacement, dropoutRate: Float, path: String, in layout: inout ParameterLayout
  ) {
    norm = LayerNorm(size: size, path: path, in: &layout)
    self.placement = placement
    self.dropoutRate = dropoutRate
  }

  /// - Shape: `x`, what `sublayer` makes of it, and the result `[m, d_model]`.
  public func callAsFunction(_ x: Tensor, around sublayer: (Tensor) -> Tensor) -> Tensor {
    switch placement {
    case .post:
      x.tape.residualNorm(
        x, sublayer: sublayer(x), dropoutRate: dropoutRate, weight: norm.weight, bias: norm.bias)
    case .pre:
      x.tape.residual(x, sublayer: sublayer(norm(x)), dropoutRate: dropoutRate)
    }
  }
}
