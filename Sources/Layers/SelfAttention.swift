import Autograd
import Kernels

/// Multi-head attention of tokens to one another: Concat(head₁ … head_h)·W^O, with
/// head_i = softmax(QW_i^Q (KW_i^K)ᵀ/√d_k) VW_i^V and Q = K = V = x.
///
/// - Shape: W^Q, W^K, W^V, W^O `[d_model, d_model]`: the rows of each matrix are all heads' projections, and the three
///   of the same input are one product.
/// - Source: Vaswani et al., 2017, §3.2.2. Biases as in PyTorch; the paper does not mention any.
public struct SelfAttention: Sendable {
  let size: Int
  let headCount: Int
  let queryKeyValueProjection: Linear
  let outputProjection: Linear

  /// Which tokens each token sees.
  public enum Context {
    /// Those of its sentence, or, if causal, only itself and those before it.
    case sentences(Segments, isCausal: Bool)
    /// Itself and those before it, whose keys and values are kept; its own join them.
    case cached(CachedRows)
  }

  /// - Parameters:
  ///   - size: d_model.
  ///   - headCount: h.
  public init(size: Int, headCount: Int, path: String, in layout: inout ParameterLayout) {
    self.size = size
    self.headCount = headCount
    let projections = JoinedLinear(attention: size, path: path, in: &layout)
    queryKeyValueProjection = projections(0..<3, in: &layout)
    outputProjection = Linear(
      inputSize: size, outputSize: size, .quietXavier, path: path + ".outputProjection", in: &layout)
  }

  /// - Shape: `x` and the result `[m, d_model]`.
  public func callAsFunction(_ x: Tensor, _ context: Context) -> Tensor {
    let projected = queryKeyValueProjection(x)  // [m, 3·d_model]
    let query = projected.columns(0..<size)
    let heads: Tensor  // [m, h·d_k]
    switch context {
    case .sentences(let segments, let isCausal):
      heads = x.tape.attention(
        query: query, key: projected.columns(size..<2 * size), value: projected.columns(2 * size..<3 * size),
        querySegments: segments, keySegments: segments, headCount: headCount, isCausal: isCausal)
    case .cached(let rows):
      x.tape.append(projected.columns(size..<3 * size), to: rows.cache, slots: rows.slots, counts: rows.counts)
      heads = x.tape.attention(
        query: query, cache: rows.cache, slots: rows.slots, counts: rows.counts, headCount: headCount)
    }
    return outputProjection(heads)
  }
}

extension JoinedLinear {
  /// The projections to queries, keys and values.
  init(attention size: Int, path: String, in layout: inout ParameterLayout) {
    self.init(
      [
        "queryProjection": .xavierUniform(), "keyProjection": .xavierUniform(), "valueProjection": .quietXavier,
      ], size: size, path: path, in: &layout)
  }
}
