import Models

extension TransformerConfiguration {
  /// The floating-point operations of the matrix products of one training step, a multiply-add being two.
  ///
  /// With S source and T target tokens, sentences of n and m tokens, d = d_model, f = d_ff, the multiply-adds forward are
  ///
  ///     encoder layer   S·(4d² + 2df) + 2d·Σn²
  ///     decoder layer   T·(4d² + 2d² + 2df) + S·2d² + 2d·Σ(m² + m·n)
  ///     output layer    T·d·V
  ///
  /// : four projections and two feed-forward matrices; attention's scores and sums of values, whose masked half is computed too;
  /// in the decoder queries and output of the second attention for each target token, its keys and values for each source token.
  /// The backward pass has two products for each of these, with respect to either factor: three times as many in all.
  package func trainingOperationCount(sourceLengths: [Int], targetLengths: [Int]) -> Int {
    let (d, f) = (modelSize, feedForwardSize)
    let sourceCount = sourceLengths.reduce(0, +)
    let targetCount = targetLengths.reduce(0, +)
    let sourceScores = sourceLengths.reduce(0) { $0 + $1 * $1 }
    let targetScores = targetLengths.reduce(0) { $0 + $1 * $1 }
    let crossScores = zip(sourceLengths, targetLengths).reduce(0) { $0 + $1.0 * $1.1 }
    let encoderLayer = sourceCount * (4 * d * d + 2 * d * f) + 2 * d * sourceScores
    let decoderLayer =
      targetCount * (6 * d * d + 2 * d * f) + sourceCount * 2 * d * d + 2 * d * (targetScores + crossScores)
    let outputLayer = targetCount * d * vocabularySize
    return 2 * 3 * (encoderLayerCount * encoderLayer + decoderLayerCount * decoderLayer + outputLayer)
  }
}
