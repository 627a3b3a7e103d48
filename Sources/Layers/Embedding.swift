import Autograd

/// Token embeddings: Dropout(√d_model · E[id] + PE[position]).
///
/// The start symbol, id V, has no row: its embedding is zero and is never trained.
/// - Shape: E `[V, d_model]`.
/// - Source: Vaswani et al., 2017, §3.4.
public struct Embedding: Sendable {
  let weight: Parameter
  let positionalEncoding: PositionalEncoding
  let dropoutRate: Float
  let scale: Float

  /// - Parameters:
  ///   - weight: E, which other layers may share.
  ///   - dropoutRate: P_drop.
  public init(weight: Parameter, _ positionalEncoding: PositionalEncoding, dropoutRate: Float) {
    self.weight = weight
    self.positionalEncoding = positionalEncoding
    self.dropoutRate = dropoutRate
    scale = Float(weight.columnCount).squareRoot()
  }

  /// - Parameter positions: the place of each token in its sentence, from 0.
  /// - Returns: `[m, d_model]`
  public func callAsFunction(_ ids: [Int32], positions: [Int32], on tape: Tape) -> Tensor {
    tape.embedding(
      ids, table: weight, scale: scale, positions: positionalEncoding.table, positionIndices: positions,
      dropoutRate: dropoutRate)
  }
}
