import Autograd
import Corpus
import Decoding
import Evaluation
import Kernels
import Parallelism
import Translating

/// How a model does on sentences: measured on decoded text, as a user sees it, not only on teacher-forced predictions.
public struct Validation: Sendable {
  /// −log p(label), the mean over the target tokens, in nats; the decoder reads the true target here.
  public let loss: Double
  /// BLEU of the translations.
  public let bleu: BLEU
  /// chrF of the translations.
  public let chrF: ChrF
  /// The translations, by greedy decoding.
  public let hypotheses: [String]

  /// - Parameters:
  ///   - packedWeights: the model's weights, packed.
  ///   - pairs: the same sentences as `corpus`, encoded; at least one.
  public init(
    _ model: TranslationModel, packedWeights: PackedWeights, corpus: ParallelCorpus, pairs: [EncodedPair],
    precision: Precision, threadCount: Int
  ) {
    loss = Self.loss(model, packedWeights, pairs, precision, threadCount: threadCount)
    let translator = Translator(model, packedWeights: packedWeights, threadCount: threadCount)
    hypotheses = translator.translate(
      corpus.pairs.map(\.source), intoEach: corpus.pairs.map(\.direction?.target), Self.decodingOptions
    ).map(\.text)
    let references = corpus.pairs.map { [$0.target] }
    bleu = BLEU.corpus(hypotheses: hypotheses, references: references)
    chrF = ChrF.corpus(hypotheses: hypotheses, references: references)
  }

  static let decodingOptions = DecodingOptions(beamSize: 1)

  /// Pairs whose loss is computed at once: few, as no more memory should be needed than for a lane of training.
  static let lossBatchCount = 16

  private static func loss(
    _ model: TranslationModel, _ packedWeights: PackedWeights, _ pairs: [EncodedPair], _ precision: Precision,
    threadCount: Int
  ) -> Double {
    // The batches are fixed, so that the sum does not depend on the number of threads.
    let batches = lossBatches(pairs)
    let workers = (0..<max(1, min(threadCount, batches.count))).map { _ in
      Worker(
        model.network, weights: model.weights, packedWeights: packedWeights, precision: precision, isTraining: false
      )
    }
    let losses = concurrentMap(batches.count, threadCount: threadCount) { index, worker in
      workers[worker].loss(batches[index])
    }
    let tokenCount = pairs.reduce(0) { $0 + $1.targetLength }
    let total = losses.reduce(into: CrossEntropy.zero) { $0 += $1 }
    return total.negativeLogLikelihood / Double(max(1, tokenCount))
  }

  static func lossBatches(_ pairs: [EncodedPair]) -> [[EncodedPair]] {
    stride(from: 0, to: pairs.count, by: lossBatchCount).map {
      Array(pairs[$0..<min($0 + lossBatchCount, pairs.count)])
    }
  }
}
