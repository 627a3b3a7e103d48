import Corpus
import Kernels
import Randomness
import Tokenization
import Training
import Models

/// A training step over and over, on random sentences that all have the same length.
package struct TrainingStep {
  package let targetTokenCount: Int
  /// The floating-point operations of its matrix products, attention's among them.
  package let operationCount: Int
  private let trainer: Trainer

  /// As the programs that this one is compared with have it: 256 sentences of 16 + 16 tokens.
  package static let tokenCount = 4096
  package static let length = 16

  package init(
    _ configuration: TransformerConfiguration, tokenCount: Int, length: Int, precision: Precision, threadCount: Int,
    kernels: any KernelSet = KernelSelection.selected
  ) {
    precondition(tokenCount % length == 0 && length <= configuration.maximumLength, "whole sentences fill the batch")
    var random = RandomSource(seed: 1)
    let pairs = (0..<tokenCount / length).map { _ in
      EncodedPair(
        source: random.sentence(length, vocabularySize: configuration.vocabularySize),
        target: random.sentence(length, vocabularySize: configuration.vocabularySize))
    }
    targetTokenCount = tokenCount
    let model = Transformer(configuration)
    operationCount =
      ModelCost.loss(
        of: model, sourceLengths: pairs.map(\.sourceLength), targetLengths: pairs.map(\.targetLength),
        precision: precision, trains: true
      ).productOperationCount
    trainer = Trainer(
      model, pairs: pairs,
      options: TrainingOptions(
        budget: .steps(1), tokensPerBatch: tokenCount, peakLearningRate: 1e-4,
        laneCount: TrainingOptions.defaultLaneCount(tokensPerBatch: tokenCount), precision: precision,
        threadCount: threadCount), kernels: kernels)
  }

  package func run() { _ = trainer.step(progress: 0) }
}

extension RandomSource {
  /// Random pieces and the end symbol, `length` tokens in all.
  package mutating func sentence(_ length: Int, vocabularySize: Int) -> [TokenID] {
    (1..<length).map { _ in 1 + TokenID(integer(below: vocabularySize - 1)) } + [Tokenizer.endOfSentence]
  }
}
