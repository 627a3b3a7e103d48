import Autograd
import Kernels

/// Multi-head attention of the decoder's tokens to the encoder's output: queries from the one, keys and values from the
/// other.
///
/// - Shape: as in `SelfAttention`.
/// - Source: Vaswani et al., 2017, §3.2.3.
public struct CrossAttention: Sendable {
  let size: Int
  let headCount: Int
  let queryProjection: Linear
  let keyValueProjection: Linear
  let outputProjection: Linear

  /// What the tokens attend to.
  public enum Context {
    /// The encoder's output for each sentence of the tokens, which `targets` says where they are.
    case memory(Memory, targets: Segments)
    /// Keys and values of the encoder's output that are kept.
    case cached(CachedRows)
  }

  /// - Parameters:
  ///   - size: d_model.
  ///   - headCount: h.
  public init(size: Int, headCount: Int, path: String, in layout: inout ParameterLayout) {
    self.size = size
    self.headCount = headCount
    let projections = JoinedLinear(attention: size, path: path, in: &layout)
    queryProjection = projections(0..<1, in: &layout)
    keyValueProjection = projections(1..<3, in: &layout)
    outputProjection = Linear(
      inputSize: size, outputSize: size, .quietXavier, path: path + ".outputProjection", in: &layout)
  }

  /// - Shape: `y` and the result `[target tokens, d_model]`.
  public func callAsFunction(_ y: Tensor, _ context: Context) -> Tensor {
    let query = queryProjection(y)  // [m, d_model]
    let heads: Tensor  // [m, h·d_k]
    switch context {
    case .memory(let memory, let targets):
      let projected = keysAndValues(of: memory)
      heads = y.tape.attention(
        query: query, key: projected.columns(0..<size), value: projected.columns(size..<2 * size),
        querySegments: targets, keySegments: memory.segments, headCount: headCount, isCausal: false)
    case .cached(let rows):
      heads = y.tape.attention(
        query: query, cache: rows.cache, slots: rows.slots, counts: rows.counts, headCount: headCount)
    }
    return outputProjection(heads)
  }

  /// The keys and values of the encoder's output, side by side. `[source tokens, 2·d_model]`
  public func keysAndValues(of memory: Memory) -> Tensor {
    keyValueProjection(memory.states)
  }
}
