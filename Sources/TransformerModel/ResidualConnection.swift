import Autograd

/// The residual connection and layer norm around a sub-layer: LayerNorm(x + Dropout(Sublayer(x))).
///
/// - Source: Vaswani et al., 2017, §3.1 and §5.4. Pre-norm, x + Dropout(Sublayer(LayerNorm(x))), is a configuration; the paper
///   normalises after the sum.
public struct ResidualConnection: Sendable {
  let norm: LayerNorm
  let placement: TransformerConfiguration.NormPlacement
  let dropoutRate: Float

  init(_ configuration: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    norm = LayerNorm(size: configuration.modelSize, path: path, in: &layout)
    placement = configuration.normPlacement
    dropoutRate = configuration.dropoutRate
  }

  func callAsFunction(_ x: Tensor, on tape: Tape, around sublayer: (Tensor) -> Tensor) -> Tensor {
    switch placement {
    case .post:
      tape.residualNorm(
        x, sublayer: sublayer(x), dropoutRate: dropoutRate, weight: norm.weight, bias: norm.bias)
    case .pre:
      tape.residual(x, sublayer: sublayer(norm(x, on: tape)), dropoutRate: dropoutRate)
    }
  }
}
