import Autograd
import Kernels
import Layers

/// One decoder layer: masked self-attention, attention to the encoder's output, a feed-forward network.
///
/// - Source: Vaswani et al., 2017, §3.1 and figure 1, right.
public struct DecoderLayer: Sendable {
  let selfAttention: SelfAttention
  let selfAttentionResidual: ResidualConnection
  let crossAttention: CrossAttention
  let crossAttentionResidual: ResidualConnection
  let feedForward: FeedForward
  let feedForwardResidual: ResidualConnection

  /// What the layer's two attentions see: everything at once, or what a cache keeps of earlier steps.
  struct Context {
    let tokens: SelfAttention.Context
    let memory: CrossAttention.Context
  }

  init(_ shape: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    selfAttention = SelfAttention(
      size: shape.modelSize, headCount: shape.headCount, path: path + ".selfAttention", in: &layout)
    selfAttentionResidual = ResidualConnection(shape, path: path + ".selfAttentionNorm", in: &layout)
    crossAttention = CrossAttention(
      size: shape.modelSize, headCount: shape.headCount, path: path + ".crossAttention", in: &layout)
    crossAttentionResidual = ResidualConnection(shape, path: path + ".crossAttentionNorm", in: &layout)
    feedForward = FeedForward(
      size: shape.modelSize, hiddenSize: shape.feedForwardSize, path: path + ".feedForward", in: &layout)
    feedForwardResidual = ResidualConnection(shape, path: path + ".feedForwardNorm", in: &layout)
  }

  /// - Shape: `y` and the result `[target tokens, d_model]`.
  func callAsFunction(_ y: Tensor, _ context: Context) -> Tensor {
    let attended = selfAttentionResidual(y) { selfAttention($0, context.tokens) }
    let informed = crossAttentionResidual(attended) { crossAttention($0, context.memory) }
    return feedForwardResidual(informed) { feedForward($0) }
  }
}

/// A stack of N decoder layers.
public struct Decoder: Sendable {
  let layers: [DecoderLayer]
  /// After the last layer, for pre-norm only.
  let finalNorm: LayerNorm?

  init(_ shape: TransformerConfiguration, path: String, in layout: inout ParameterLayout) {
    layers = (0..<shape.decoderLayerCount).map {
      DecoderLayer(shape, path: "\(path).layers.\($0)", in: &layout)
    }
    finalNorm = LayerNorm(finalOf: shape, path: path, in: &layout)
  }

  /// All positions of the targets at once, each of which sees only those before it: teacher forcing.
  /// - Shape: `embedded` and the result `[target tokens, d_model]`.
  func callAsFunction(_ embedded: Tensor, _ targets: Segments, memory: Memory) -> Tensor {
    let context = DecoderLayer.Context(
      tokens: .sentences(targets, isCausal: true), memory: .memory(memory, targets: targets))
    return self(embedded, layers.map { _ in context })
  }

  /// - Parameter contexts: one for each layer.
  func callAsFunction(_ embedded: Tensor, _ contexts: [DecoderLayer.Context]) -> Tensor {
    let decoded = zip(layers, contexts).reduce(embedded) { y, layer in
      y.tape.keepingResult { layer.0(y, layer.1) }
    }
    return finalNorm?(decoded) ?? decoded
  }
}
