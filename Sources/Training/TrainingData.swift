import Corpus
import Tokenization
import Models

/// Sentence pairs made ready: a tokenizer learned from them, their tokens, and some of them set aside to see how
/// training goes.
public struct TrainingData: Sendable {
  /// How text becomes pieces.
  public let tokenizer: Tokenizer
  /// The pairs to learn from, with single words among them if they are learned.
  public let training: [EncodedPair]
  /// The same pairs as text.
  private let sentences: [SentencePair]
  /// The sentences that the model is tried on while it learns.
  public let validation: ParallelCorpus
  /// The same sentences as `validation`, encoded.
  public let validationPairs: [EncodedPair]
  /// Whether `validation` was set aside or given; else it is a sample of `training`, and shows memory, not
  /// understanding.
  public let validationIsHeldOut: Bool
  /// Pairs of single words among those to learn from.
  public let wordPairCount: Int
  /// Pairs left out because a side has more tokens than the model can hold.
  public let tooLongCount: Int

  /// Sentences tried at each evaluation: enough to tell models apart, few enough to take seconds.
  private static let heldOutSampleCount = 500
  /// Where nothing is held out, every pair should be learned by heart: all of a small corpus are tried.
  private static let trainingSampleCount = 1000

  /// - Parameters:
  ///   - corpus: distinct pairs.
  ///   - validation: the sentences to try the model on; nil to set some of `corpus` aside if it is large enough.
  ///   - learnsWords: whether to learn from single words, too, that translate each other in the sentences.
  /// - Throws: `TokenizerError` if `vocabularySize` cannot hold the corpus's characters.
  public init(
    _ corpus: ParallelCorpus, validation: ParallelCorpus?, vocabularySize: Int, maximumLength: Int, seed: UInt64,
    learnsWords: Bool = false
  ) throws {
    var learning = corpus
    var trial = validation
    if validation == nil && learning.defaultHeldOutCount > 0 {
      let split = learning.split(heldOut: learning.defaultHeldOutCount, seed: seed)
      // Nothing can be held out where few sentences stand in all pairs.
      if split.heldOut.count > 0 { (learning, trial) = (split.train, split.heldOut) }
    }
    validationIsHeldOut = trial != nil
    let sampleCount = trial == nil ? Self.trainingSampleCount : Self.heldOutSampleCount
    let shown = (trial ?? learning).sample(count: sampleCount, seed: seed)

    let languages = Set((learning.pairs + shown.pairs).compactMap(\.direction?.target)).sorted()
    let tokenizer = try Tokenizer.learn(
      from: learning.pairs.map(\.source) + learning.pairs.map(\.target), vocabularySize: vocabularySize,
      languages: languages)
    let words = learnsWords ? Lexicon(of: learning).pairs : []
    wordPairCount = words.count
    let pairs = learning.pairs + words
    let partition = Self.encoded(pairs, tokenizer).partitionedByLength(maximum: maximumLength)
    let trialPartition = Self.encoded(shown.pairs, tokenizer).partitionedByLength(maximum: maximumLength)
    self.tokenizer = tokenizer
    training = partition.kept
    sentences = partition.keptIndices.map { pairs[$0] }
    tooLongCount = partition.droppedCount
    self.validation = shown.selecting(trialPartition.keptIndices)
    validationPairs = trialPartition.kept
  }

  /// Target tokens of all training pairs, end symbols included.
  public var targetTokenCount: Int { training.reduce(0) { $0 + $1.targetLength } }

  /// Target tokens of a run, trials not counted; nil if only time limits it.
  public func targetTokenCount(of budget: TrainingBudget, batchesInEpoch: Int) -> Int? {
    switch budget {
    case .epochs(let count): count * targetTokenCount
    case .steps(let count): count * targetTokenCount / max(1, batchesInEpoch)
    case .seconds: nil
    }
  }

  /// How the pairs are written anew in each epoch, if they are.
  public func augmentation(_ options: TrainingOptions, _ model: any TrainableModel) -> Augmentation? {
    guard options.pieceDropout > 0 || options.plainRate > 0 else { return nil }
    return Augmentation(
      tokenizer, sentences: sentences, pieceDropout: options.pieceDropout, plainRate: options.plainRate,
      seed: options.seed,
      maximumLength: model.maximumLength)
  }

  /// Source tokens of all training pairs, end symbols included.
  public var sourceTokenCount: Int { training.reduce(0) { $0 + $1.sourceLength } }

  private static func encoded(_ pairs: [SentencePair], _ tokenizer: Tokenizer) -> [EncodedPair] {
    let sources = tokenizer.encode(pairs.map(\.source))
    let targets = tokenizer.encode(pairs.map(\.target))
    return pairs.indices.map { index in
      EncodedPair(
        source: SentenceLayout(into: pairs[index].direction?.target, tokenizer).sentence(sources[index]),
        target: SentenceLayout.untagged.sentence(targets[index]))
    }
  }
}
