import Corpus
import Files
import Kernels
import Randomness
import Training
import Models

/// A small model and pairs of random symbols, of which the first ends a sentence.
struct SmallTraining {
  static let vocabularySize = 24

  let model: Transformer
  let pairs: [EncodedPair]

  init(pairCount: Int = 40, dropoutRate: Float = 0.1) {
    model = Transformer(
      TransformerConfiguration(
        vocabularySize: Self.vocabularySize, modelSize: 16, feedForwardSize: 32, headCount: 2, encoderLayerCount: 1,
        decoderLayerCount: 1, dropoutRate: dropoutRate, maximumLength: 16))
    var random = RandomSource(seed: 1)
    func sentence() -> [Int32] {
      (0...random.integer(below: 9)).map { _ in Int32(1 + random.integer(below: Self.vocabularySize - 1)) } + [0]
    }
    pairs = (0..<pairCount).map { _ in EncodedPair(source: sentence(), target: sentence()) }
  }

  /// The digest of the weights after `stepCount` steps.
  func weights(after stepCount: Int, seed: UInt64 = 1, laneCount: Int = 4, threadCount: Int = 1) -> String {
    let options = TrainingOptions(
      budget: .steps(stepCount), tokensPerBatch: 64, warmupSteps: 5, laneCount: laneCount, seed: seed,
      threadCount: threadCount)
    let trainer = Trainer(model, pairs: pairs, options: options)
    for step in 0..<stepCount { _ = trainer.step(progress: Double(step) / Double(stepCount)) }
    return trainer.weights.digest
  }
}

extension Matrix {
  /// Equal for equal bits. Swift Testing would spend minutes on telling two long arrays' differences.
  var digest: String {
    var digest = ContentDigest()
    withUnsafeValues { digest.update(UnsafeRawBufferPointer($0)) }
    return digest.hexadecimal
  }
}
