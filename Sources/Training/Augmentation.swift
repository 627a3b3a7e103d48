import Corpus
import Randomness
import Tokenization

/// Other ways to write the training pairs, drawn anew in every epoch, so that a model does not lean on one.
public struct Augmentation: Sendable {
  let tokenizer: Tokenizer
  /// The probability with which each merge of a word's pieces is passed over: BPE-dropout.
  ///
  /// - Source: Provilkov, Emelianenko and Voita, "BPE-Dropout: Simple and Effective Subword Regularization", 2020.
  let pieceDropout: Double
  /// The probability with which a pair is written without its capital letters and the marks at its ends.
  let plainRate: Double
  let seed: UInt64
  let maximumLength: Int
  /// The sentences as they are decoded.
  private let sources: [String]
  private let targets: [String]
  private let spelling: PlainSpelling

  /// - Parameter sentences: the training pairs, before they were encoded.
  public init(
    _ tokenizer: Tokenizer, sentences: [SentencePair], pieceDropout: Double, plainRate: Double, seed: UInt64,
    maximumLength: Int
  ) {
    self.tokenizer = tokenizer
    self.pieceDropout = pieceDropout
    self.plainRate = plainRate
    self.seed = seed
    self.maximumLength = maximumLength
    sources = sentences.map { Tokenizer.normalized($0.source) }
    targets = sentences.map { Tokenizer.normalized($0.target) }
    spelling = PlainSpelling(of: plainRate > 0 ? sources + targets : [])
  }

  /// The pairs as they are read in an epoch: a function of the seed and the epoch's number. A pair that would become
  /// too long stays as it is.
  func pairs(_ pairs: [EncodedPair], epoch: Int) -> [EncodedPair] {
    var random = RandomSource(seed: seed, for: "pieces of epoch \(epoch)")
    let (sourceSeed, targetSeed) = (random.next(), random.next())
    let isPlain = pairs.map { _ in random.uniform() < plainRate }
    let sources = sides(pairs.map(\.source), sources, isPlain, seed: sourceSeed)
    let targets = sides(pairs.map(\.target), targets, isPlain, seed: targetSeed)
    return pairs.indices.map { index in
      let (source, target) = (sources[index], targets[index])
      return max(source.count, target.count) > maximumLength
        ? pairs[index] : EncodedPair(source: source, target: target)
    }
  }

  /// The same sentences in other pieces, and some of them plain; tags and ends stay.
  private func sides(
    _ sides: [[TokenID]], _ texts: [String], _ isPlain: [Bool], seed: UInt64
  ) -> [[TokenID]] {
    let texts = zip(texts, isPlain).map { text, isPlain in isPlain ? spelling.plain(text) : text }
    let pieces = tokenizer.encode(texts, dropout: pieceDropout, seed: seed)
    return zip(sides, pieces).map { SentenceLayout(of: $0, tokenizer).sentence($1) }
  }
}
