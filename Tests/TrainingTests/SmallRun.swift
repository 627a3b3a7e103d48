import Corpus
import Models
import TestSupport

@testable import Training

/// A run on 25 pairs of two words with a model of one layer: large enough to learn, small enough for a hundred of them.
struct SmallRun {
  let trainer: Trainer
  let run: TrainingRun

  init(
    _ budget: TrainingBudget, path: String? = nil, vocabularySize: Int = 280,
    _ change: (inout TrainingOptions) -> Void = { _ in }
  ) throws {
    let words = ["uno", "dos", "tres", "seis", "diez"]
    let pairs = (0..<25).map { index in
      SentencePair(source: "\(words[index % 5]) \(words[index / 5])", target: "\(words[index / 5]) \(index % 5)")
    }
    let data = try TrainingData(
      ParallelCorpus(pairs), validation: nil, vocabularySize: vocabularySize, maximumLength: 20, seed: 1)
    let model = Transformer(
      TransformerConfiguration(
        vocabularySize: data.tokenizer.vocabularySize, modelSize: 16, feedForwardSize: 32, headCount: 2,
        encoderLayerCount: 1, decoderLayerCount: 1, maximumLength: 20))
    var options = TrainingOptions(
      budget: budget, tokensPerBatch: 60, peakLearningRate: 5e-3, warmupSteps: 2, threadCount: 2)
    change(&options)
    trainer = Trainer(
      model, pairs: data.training, options: options, augmentation: data.augmentation(options, model))
    run = TrainingRun(trainer, data: data, checkpointPath: path)
  }
}
