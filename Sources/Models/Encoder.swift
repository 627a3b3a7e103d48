import Autograd
import Kernels

/// The encoder's output for some source sentences: what the decoder attends to.
public struct Memory {
  /// `[source tokens, d_model]`
  public let states: Tensor
  public let segments: Segments

  public init(states: Tensor, segments: Segments) {
    self.states = states
    self.segments = segments
  }
}

/// One encoder layer: self-attention, then a feed-forward network.
///
/// - Source: Vaswani et al., 2017, §3.1 and figure 1, left.
public struct EncoderLayer: Sendable {
  let selfAttention: MultiHeadAttention
  let selfAttentionResidual: ResidualConnection
  let feedForward: FeedForward
  let feedForwardResidual: ResidualConnection

  init(_ configuration: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    selfAttention = MultiHeadAttention(
      configuration, isSelfAttention: true, path: path + ".selfAttention", in: &layout)
    selfAttentionResidual = ResidualConnection(configuration, path: path + ".selfAttentionNorm", in: &layout)
    feedForward = FeedForward(configuration, path: path + ".feedForward", in: &layout)
    feedForwardResidual = ResidualConnection(configuration, path: path + ".feedForwardNorm", in: &layout)
  }

  func callAsFunction(_ x: Tensor, _ segments: Segments, on tape: Tape) -> Tensor {
    let attended = selfAttentionResidual(x, on: tape) {
      selfAttention.selfAttention($0, segments, isCausal: false, on: tape)
    }
    return feedForwardResidual(attended, on: tape) { feedForward($0, on: tape) }
  }
}

/// A stack of N encoder layers.
public struct Encoder: Sendable {
  let layers: [EncoderLayer]
  /// After the last layer, for pre-norm only: its residual stream is not normalised otherwise.
  let finalNorm: LayerNorm?

  init(_ configuration: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    layers = (0..<configuration.encoderLayerCount).map {
      EncoderLayer(configuration, path: "\(path).layers.\($0)", in: &layout)
    }
    finalNorm =
      configuration.normPlacement == .pre
      ? LayerNorm(size: configuration.modelSize, path: path + ".finalNorm", in: &layout) : nil
  }

  func callAsFunction(_ embedded: Tensor, _ segments: Segments, on tape: Tape) -> Memory {
    let encoded = layers.reduce(embedded) { x, layer in
      tape.keepingResult { layer(x, segments, on: tape) }
    }
    return Memory(states: finalNorm?(encoded, on: tape) ?? encoded, segments: segments)
  }
}
