import Autograd
import Kernels
import Layers

/// One encoder layer: self-attention, then a feed-forward network.
///
/// - Source: Vaswani et al., 2017, §3.1 and figure 1, left.
public struct EncoderLayer: Sendable {
  let selfAttention: SelfAttention
  let selfAttentionResidual: ResidualConnection
  let feedForward: FeedForward
  let feedForwardResidual: ResidualConnection

  init(_ shape: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    selfAttention = SelfAttention(
      size: shape.modelSize, headCount: shape.headCount, path: path + ".selfAttention", in: &layout)
    selfAttentionResidual = ResidualConnection(shape, path: path + ".selfAttentionNorm", in: &layout)
    feedForward = FeedForward(
      size: shape.modelSize, hiddenSize: shape.feedForwardSize, path: path + ".feedForward", in: &layout)
    feedForwardResidual = ResidualConnection(shape, path: path + ".feedForwardNorm", in: &layout)
  }

  /// - Shape: `x` and the result `[source tokens, d_model]`.
  func callAsFunction(_ x: Tensor, _ segments: Segments) -> Tensor {
    let attended = selfAttentionResidual(x) { selfAttention($0, .sentences(segments, isCausal: false)) }
    return feedForwardResidual(attended) { feedForward($0) }
  }
}

/// A stack of N encoder layers.
public struct Encoder: Sendable {
  let layers: [EncoderLayer]
  /// After the last layer, for pre-norm only: its residual stream is not normalised otherwise.
  let finalNorm: LayerNorm?

  init(_ shape: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    layers = (0..<shape.encoderLayerCount).map {
      EncoderLayer(shape, path: "\(path).layers.\($0)", in: &layout)
    }
    finalNorm = LayerNorm(finalOf: shape, path: path, in: &layout)
  }

  /// - Shape: `embedded` and the memory's states `[source tokens, d_model]`.
  func callAsFunction(_ embedded: Tensor, _ segments: Segments) -> Memory {
    let encoded = layers.reduce(embedded) { x, layer in
      x.tape.keepingResult { layer(x, segments) }
    }
    return Memory(states: finalNorm?(encoded) ?? encoded, segments: segments)
  }
}

extension ResidualConnection {
  init(_ shape: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    self.init(
      size: shape.modelSize, shape.normPlacement, dropoutRate: shape.dropoutRate, path: path, in: &layout)
  }
}

extension LayerNorm {
  /// The norm after a stack's last layer; nil unless the norms stand before the sub-layers.
  init?(finalOf shape: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    guard shape.normPlacement == .pre else { return nil }
    self.init(size: shape.modelSize, path: path + ".finalNorm", in: &layout)
  }
}
