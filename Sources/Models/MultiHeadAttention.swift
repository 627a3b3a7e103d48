import Autograd
import Kernels

/// Multi-head attention: Concat(head₁ … head_h)·W^O, with head_i = softmax(QW_i^Q (KW_i^K)ᵀ/√d_k) VW_i^V.
///
/// - Shape: W^Q, W^K, W^V, W^O `[d_model, d_model]`: all heads' projections are the rows of one matrix, and the three matrices
///   lie one after another, so that those with the same input are one product.
/// - Source: Vaswani et al., 2017, §3.2.2. Biases as in PyTorch; the paper does not mention any.
public struct MultiHeadAttention: Sendable {
  let headCount: Int
  let modelSize: Int
  let queryProjection: Linear
  let keyValueProjection: Linear
  let queryKeyValueProjection: Linear
  let outputProjection: Linear

  init(
    _ configuration: TransformerConfiguration, isSelfAttention: Bool, path: String, in layout: inout ParameterLayout
  ) {
    let size = configuration.modelSize
    headCount = configuration.headCount
    modelSize = size
    let names = ["queryProjection", "keyProjection", "valueProjection"]
    let gain = ResidualConnection.initialGain
    let weights = zip(names, [1, 1, gain]).map { name, gain in
      layout.declare("\(path).\(name).weight", rowCount: size, columnCount: size, .xavierUniform(gain: gain))
    }
    let biases = names.map { layout.declare("\(path).\($0).bias", columnCount: size, .zeros) }
    queryProjection = Linear(weight: weights[0], bias: biases[0])
    keyValueProjection = Linear(
      weight: layout.joinedRows(Array(weights[1...])), bias: layout.joinedColumns(Array(biases[1...])))
    queryKeyValueProjection = Linear(weight: layout.joinedRows(weights), bias: layout.joinedColumns(biases))
    if isSelfAttention {
      layout.useAsFactor(queryKeyValueProjection.weight)
    } else {
      layout.useAsFactor(queryProjection.weight)
      layout.useAsFactor(keyValueProjection.weight)
    }
    outputProjection = Linear(
      inputSize: size, outputSize: size, gain: gain, path: path + ".outputProjection", in: &layout)
  }

  /// Attention of each sentence's tokens to one another.
  /// - Parameter isCausal: whether a token sees only itself and those before it.
  func selfAttention(_ x: Tensor, _ segments: Segments, isCausal: Bool, on tape: Tape) -> Tensor {
    let projected = queryKeyValueProjection(x, on: tape)  // [m, 3·d_model]
    let heads = tape.attention(
      query: projected.columns(0..<modelSize), key: projected.columns(modelSize..<2 * modelSize),
      value: projected.columns(2 * modelSize..<3 * modelSize), querySegments: segments, keySegments: segments,
      headCount: headCount, isCausal: isCausal)
    return outputProjection(heads, on: tape)
  }

  /// Attention of each target sentence's tokens to the encoder's output for its source, `memory`.
  func crossAttention(_ x: Tensor, _ segments: Segments, memory: Memory, on tape: Tape) -> Tensor {
    attend(
      queryProjection(x, on: tape), segments, to: keysAndValues(of: memory.states, on: tape), memory.segments, on: tape)
  }

  /// The keys and values of `states`, side by side. `[rows, 2·d_model]`
  func keysAndValues(of states: Tensor, on tape: Tape) -> Tensor {
    keyValueProjection(states, on: tape)
  }

  /// Attention of `query` to all of each sentence's keys.
  private func attend(
    _ query: Tensor, _ querySegments: Segments, to keysAndValues: Tensor, _ keySegments: Segments, on tape: Tape
  ) -> Tensor {
    let heads = tape.attention(
      query: query, key: keysAndValues.columns(0..<modelSize), value: keysAndValues.columns(modelSize..<2 * modelSize),
      querySegments: querySegments, keySegments: keySegments, headCount: headCount, isCausal: false)
    return outputProjection(heads, on: tape)
  }

  /// Attention of each of `query` to the first tokens of its slot in a cache.
  func attend(_ query: Tensor, to cache: KeyValueCache, slots: [Int], counts: [Int], on tape: Tape) -> Tensor {
    outputProjection(
      tape.attention(query: query, cache: cache, slots: slots, counts: counts, headCount: headCount), on: tape)
  }
}
