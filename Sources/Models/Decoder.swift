import Autograd
import Kernels

/// One decoder layer: masked self-attention, attention to the encoder's output, a feed-forward network.
///
/// - Source: Vaswani et al., 2017, §3.1 and figure 1, right.
public struct DecoderLayer: Sendable {
  let selfAttention: MultiHeadAttention
  let selfAttentionResidual: ResidualConnection
  let crossAttention: MultiHeadAttention
  let crossAttentionResidual: ResidualConnection
  let feedForward: FeedForward
  let feedForwardResidual: ResidualConnection

  init(_ configuration: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    selfAttention = MultiHeadAttention(
      configuration, isSelfAttention: true, path: path + ".selfAttention", in: &layout)
    selfAttentionResidual = ResidualConnection(configuration, path: path + ".selfAttentionNorm", in: &layout)
    crossAttention = MultiHeadAttention(
      configuration, isSelfAttention: false, path: path + ".crossAttention", in: &layout)
    crossAttentionResidual = ResidualConnection(configuration, path: path + ".crossAttentionNorm", in: &layout)
    feedForward = FeedForward(configuration, path: path + ".feedForward", in: &layout)
    feedForwardResidual = ResidualConnection(configuration, path: path + ".feedForwardNorm", in: &layout)
  }

  func callAsFunction(_ y: Tensor, _ segments: Segments, memory: Memory, on tape: Tape) -> Tensor {
    self(
      y, on: tape,
      selfAttention: { selfAttention.selfAttention($0, segments, isCausal: true, on: tape) },
      crossAttention: { crossAttention.crossAttention($0, segments, memory: memory, on: tape) })
  }

  /// The layer's three sub-layers, whichever way the two attentions find their keys: in full, or in a cache.
  func callAsFunction(
    _ y: Tensor, on tape: Tape, selfAttention: (Tensor) -> Tensor, crossAttention: (Tensor) -> Tensor
  ) -> Tensor {
    let attended = selfAttentionResidual(y, on: tape, around: selfAttention)
    let informed = crossAttentionResidual(attended, on: tape, around: crossAttention)
    return feedForwardResidual(informed, on: tape) { feedForward($0, on: tape) }
  }
}

/// A stack of N decoder layers.
public struct Decoder: Sendable {
  let layers: [DecoderLayer]
  /// After the last layer, for pre-norm only.
  let finalNorm: LayerNorm?

  init(_ configuration: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    layers = (0..<configuration.decoderLayerCount).map {
      DecoderLayer(configuration, path: "\(path).layers.\($0)", in: &layout)
    }
    finalNorm =
      configuration.normPlacement == .pre
      ? LayerNorm(size: configuration.modelSize, path: path + ".finalNorm", in: &layout) : nil
  }

  func callAsFunction(_ embedded: Tensor, _ segments: Segments, memory: Memory, on tape: Tape) -> Tensor {
    let decoded = layers.reduce(embedded) { y, layer in
      tape.keepingResult { layer(y, segments, memory: memory, on: tape) }
    }
    return finalNorm?(decoded, on: tape) ?? decoded
  }
}
