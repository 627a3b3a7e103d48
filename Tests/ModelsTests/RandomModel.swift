import Autograd
import Kernels
import Layers
import Randomness

@testable import Models

/// A small Transformer whose weights are nowhere special: biases are not zero, norms are not one, and no size is a
/// whole number of vectors.
struct RandomModel {
  let model: Transformer
  let weights: Matrix

  init(
    _ placement: NormPlacement = .post, tiesEmbeddings: Bool = true, dropoutRate: Float = 0,
    seed: UInt64 = 1
  ) {
    model = Transformer(
      TransformerConfiguration(
        vocabularySize: 13, modelSize: 20, feedForwardSize: 36, headCount: 4, encoderLayerCount: 2,
        decoderLayerCount: 2, dropoutRate: dropoutRate, normPlacement: placement, tiesEmbeddings: tiesEmbeddings,
        maximumLength: 20))
    weights = model.layout.initialWeights(seed: seed)
    var random = RandomSource(seed: seed)
    for index in 0..<weights.count { weights[0, index] += Float(random.normal() * 0.1) }
  }

  /// The logits of each sentence's positions, all sentences in one batch. `[sentence][position][V]`
  func logits(_ sources: [[Int32]], _ targets: [[Int32]], packedWeights: PackedWeights? = nil) -> [[[Float]]] {
    let tape = Tape(weights: weights, packedWeights: packedWeights)
    let logits = model.teacherForcedLogits(sources: sources, targets: targets, on: tape)
    var row = 0
    return targets.map { target in
      defer { row += target.count }
      return (row..<row + target.count).map { logits.rows($0..<$0 + 1).values }
    }
  }
}

extension RandomSource {
  /// A sentence of `count` pieces of the random model.
  mutating func sentence(_ count: Int) -> [Int32] {
    (0..<count).map { _ in Int32(integer(below: 13)) }
  }
}
