import Corpus
import Decoding
import Randomness
import Testing
import Training
import Models
import Translating

/// The whole way from text to text: tokenizer, batches, training, decoding.
@Suite struct ReversalTests {
  /// Sentences of two to six words and the same words in reverse.
  private static func pairs(_ count: Int, seed: UInt64) -> [SentencePair] {
    let words = ["uno", "dos", "tres", "seis", "diez", "mil"]
    var random = RandomSource(seed: seed)
    return (0..<count).map { _ in
      let sentence = (0..<2 + random.integer(below: 5)).map { _ in words[random.integer(below: words.count)] }
      return SentencePair(
        source: sentence.joined(separator: " "), target: sentence.reversed().joined(separator: " "))
    }
  }

  @Test func wordsAreReversedAfterAFewHundredSteps() throws {
    let corpus = ParallelCorpus(Self.pairs(3000, seed: 1))
    let trial = ParallelCorpus(Self.pairs(200, seed: 2))
    let data = try TrainingData(corpus, validation: trial, vocabularySize: 290, maximumLength: 32, seed: 1)
    let model = Transformer(
      TransformerConfiguration(
        vocabularySize: data.tokenizer.vocabularySize, modelSize: 32, feedForwardSize: 64, headCount: 2,
        encoderLayerCount: 1, decoderLayerCount: 1, dropoutRate: 0, maximumLength: 32))
    let stepCount = 700
    let options = TrainingOptions(
      budget: .steps(stepCount), tokensPerBatch: 256, peakLearningRate: 1e-2, warmupSteps: 50, threadCount: 2)
    let trainer = Trainer(model, pairs: data.training, options: options)
    for step in 0..<stepCount { _ = trainer.step(progress: Double(step) / Double(stepCount)) }
    let translator = Translator(
      TranslationModel(model, tokenizer: data.tokenizer, weights: trainer.weights), threadCount: 2)
    // Of a model that is sure of itself, beam search must not return the fragments that its rivals end in.
    for beamSize in [1, 4] {
      let translations = translator.translate(
        trial.pairs.map(\.source), DecodingOptions(beamSize: beamSize))
      let exactCount = zip(translations, trial.pairs).count { $0.text == $1.target }
      // 98 %.
      #expect(exactCount >= 196, "beam \(beamSize): \(exactCount) of \(trial.count)")
    }
  }
}
