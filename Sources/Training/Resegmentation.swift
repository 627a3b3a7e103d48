import Corpus
import Randomness
import Tokenization

/// BPE-dropout: in every epoch the words of the training pairs are cut into other pieces, so that a model does not lean on one
/// way of writing a word and sees the parts of rare words more often.
///
/// - Source: Provilkov, Emelianenko and Voita, "BPE-Dropout: Simple and Effective Subword Regularization", 2020.
public struct Resegmentation: Sendable {
  let tokenizer: Tokenizer
  /// The probability with which each merge is passed over.
  let rate: Double
  let seed: UInt64
  let maximumLength: Int

  public init(_ tokenizer: Tokenizer, rate: Double, seed: UInt64, maximumLength: Int) {
    self.tokenizer = tokenizer
    self.rate = rate
    self.seed = seed
    self.maximumLength = maximumLength
  }

  /// The pairs as they are read in an epoch: a function of the seed and the epoch's number. A pair that would become too long
  /// stays as it is.
  func pairs(_ pairs: [EncodedPair], epoch: Int) -> [EncodedPair] {
    var random = RandomSource(seed: seed, for: "pieces of epoch \(epoch)")
    let sources = sides(pairs.map(\.source), seed: random.next())
    let targets = sides(pairs.map(\.target), seed: random.next())
    return pairs.indices.map { index in
      let (source, target) = (sources[index], targets[index])
      return max(source.count, target.count) > maximumLength
        ? pairs[index] : EncodedPair(source: source, target: target)
    }
  }

  /// The same sentences in other pieces; tags and ends stay.
  private func sides(_ sides: [[TokenID]], seed: UInt64) -> [[TokenID]] {
    let pieces = tokenizer.encode(sides.map { tokenizer.decode($0) }, dropout: rate, seed: seed)
    return zip(sides, pieces).map { side, pieces in
      let tag = side.prefix { $0 >= tokenizer.characterIDs.upperBound }
      return tag + pieces + [Tokenizer.endOfSentence]
    }
  }
}
