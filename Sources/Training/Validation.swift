import Autograd
import Corpus
import Decoding
import Evaluation
import Kernels
import ModelFile
import TransformerModel

/// How a model does on sentences: measured on decoded text, as a user sees it, not only on teacher-forced predictions.
public struct Validation: Sendable {
  /// −log p(label), the mean over the target tokens, in nats; the decoder reads the true target here.
  public let loss: Double
  public let bleu: BLEU
  public let chrF: ChrF
  /// The translations, by greedy decoding.
  public let hypotheses: [String]

  /// - Parameters:
  ///   - pairs: the same sentences as `corpus`, encoded; at least one.
  public init(
    _ model: TranslationModel, corpus: ParallelCorpus, pairs: [EncodedPair], precision: Precision, threadCount: Int
  ) {
    loss = Self.loss(model, pairs, threadCount: threadCount)
    let options = DecodingOptions(beamSize: 1, threadCount: threadCount)
    hypotheses = Translator(model, precision: precision, threadCount: threadCount).translate(
      corpus.pairs.map(\.source), options)
    let references = corpus.pairs.map { [$0.target] }
    bleu = BLEU.corpus(hypotheses: hypotheses, references: references)
    chrF = ChrF.corpus(hypotheses: hypotheses, references: references)
  }

  private static func loss(
    _ model: TranslationModel, _ pairs: [EncodedPair], threadCount: Int
  ) -> Double {
    // The batches are fixed, so that the sum does not depend on the number of threads.
    let batches = stride(from: 0, to: pairs.count, by: 64).map { Array(pairs[$0..<min($0 + 64, pairs.count)]) }
    let sums = LossSums(batches.count)
    concurrently(batches.count, threadCount: threadCount) { index, _ in
      let tape = Tape(weights: model.weights)
      sums.set(
        index,
        model.transformer.loss(
          sources: TokenBatch(batches[index].map(\.source)), targets: TokenBatch(batches[index].map(\.target)),
          smoothing: 0, on: tape))
    }
    let tokenCount = pairs.reduce(0) { $0 + $1.targetLength }
    return sums.total.negativeLogLikelihood / Double(max(1, tokenCount))
  }
}
