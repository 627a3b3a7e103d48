import Parallelism
import Randomness

extension Tokenizer {
  /// The pieces of the normalised text, without `</s>`.
  public func encode(_ text: String) -> [TokenID] {
    var encoder = WordEncoder(self)
    return encode(text, with: &encoder)
  }

  /// The pieces of each text, computed on all cores.
  public func encode(_ texts: [String]) -> [[TokenID]] {
    parallelMap(chunksOf: texts.count, atLeast: 64) { range in
      var encoder = CachingEncoder(self)
      var normalizer = TextNormalizer()
      return texts[range].map { text in
        normalizer.read(text)
        var ids: [TokenID] = []
        normalizer.forEachWord { encoder.encode(normalizer.bytes, $0, into: &ids) }
        return ids
      }
    }.flatMap { $0 }
  }

  /// The pieces of the text under BPE-dropout: each possible merge is passed over with probability `dropout`.
  ///
  /// A model trained on such texts sees words in many segmentations. 0 gives `encode(text)`, 1 single characters.
  ///
  /// - Source: Provilkov, Emelianenko and Voita, "BPE-Dropout: Simple and Effective Subword Regularization", 2020.
  public func encode(_ text: String, dropout: Double, using random: inout RandomSource) -> [TokenID] {
    precondition((0...1).contains(dropout), "dropout is a probability")
    var encoder = WordEncoder(self, dropout: dropout, random: random)
    defer { random = encoder.random }
    return encode(text, with: &encoder)
  }

  /// The pieces of each text under BPE-dropout, computed on all cores; the same for a seed.
  public func encode(_ texts: [String], dropout: Double, seed: UInt64) -> [[TokenID]] {
    // Without chance a frequent word is encoded only once.
    if dropout == 0 { return encode(texts) }
    return parallelMap(chunksOf: texts.count, atLeast: 64) { range in
      range.map { index in
        var random = RandomSource(seed: seed &+ UInt64(index), for: "BPE-dropout")
        return encode(texts[index], dropout: dropout, using: &random)
      }
    }.flatMap { $0 }
  }

  private func encode(_ text: String, with encoder: inout WordEncoder) -> [TokenID] {
    var normalizer = TextNormalizer()
    normalizer.read(text)
    var ids: [TokenID] = []
    normalizer.forEachWord { encoder.encode(normalizer.bytes, $0, into: &ids) }
    return ids
  }
}

/// Encodes the words of many texts, each frequent one only once.
private struct CachingEncoder {
  private var encoder: WordEncoder
  // The words met so far, and where their pieces end in `wordIDs`.
  private var words = ByteStrings()
  private var wordIDs: [TokenID] = []
  private var ends: [Int] = []

  // Longer words are rare, and a text without spaces should not be kept.
  private static let longestWord = 32
  // Some megabytes; by then nearly all words that come again are there.
  private static let greatestWordCount = 1 << 16

  init(_ tokenizer: Tokenizer) {
    encoder = WordEncoder(tokenizer)
  }

  mutating func encode(_ bytes: [UInt8], _ range: Range<Int>, into ids: inout [TokenID]) {
    let index: Int
    if range.count <= CachingEncoder.longestWord && words.count < CachingEncoder.greatestWordCount {
      index = words.insert(bytes, range)
    } else if let known = words.index(of: bytes, range) {
      index = known
    } else {
      return encoder.encode(bytes, range, into: &ids)
    }
    if index == ends.count {
      encoder.encode(bytes, range, into: &wordIDs)
      ends.append(wordIDs.count)
    }
    ids.append(contentsOf: wordIDs[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }
}
