import Autograd
import Decoding
import Kernels
import Tokenization

/// Translates sentences: text in, text out, one for one and in order.
///
/// A translation depends on its sentence alone, to the bit: not on the others, their order or the number of threads.
public struct Translator: Sendable {
  public let model: TranslationModel
  private let decoder: SequenceDecoder

  /// - Parameters:
  ///   - packedWeights: the model's weights, if they are packed already.
  ///   - precision: what products with the weights are computed in, unless they are packed already.
  public init(
    _ model: TranslationModel, packedWeights: PackedWeights? = nil, precision: Precision = .standard, threadCount: Int
  ) {
    self.model = model
    decoder = SequenceDecoder(
      model.network, weights: model.weights, packedWeights: packedWeights, endOfSentence: Tokenizer.endOfSentence,
      precision: precision, threadCount: threadCount)
  }

  /// The translation of each of `texts`; an empty one of a blank text.
  ///
  /// A text longer than the model's maximum length is translated in parts.
  ///
  /// - Parameter languages: into which language each text is to be translated, for a model that has several.
  public func translate(_ texts: [String], into languages: [String?] = [], _ options: DecodingOptions) -> [String] {
    precondition(languages.isEmpty || languages.count == texts.count, "each text has its language")
    let tags = languages.map { $0.flatMap { model.tokenizer.tag($0) } }
    let parts = model.tokenizer.encode(texts).enumerated().map { index, tokens in
      splitToFit(tokens, tag: tags.isEmpty ? nil : tags[index])
    }
    let sources = parts.flatMap { $0 }
    let targets = decode(sources, options)
    var next = 0
    return parts.map { part in
      defer { next += part.count }
      let translations = targets[next..<next + part.count].map { model.tokenizer.decode($0.tokens) }
      // A model may spell a line end with byte pieces; a translation is one line.
      return Tokenizer.normalized(translations.joined(separator: " "))
    }
  }

  /// The best hypothesis for each source, which ends with the end symbol.
  public func decode(_ sources: [[TokenID]], _ options: DecodingOptions) -> [Hypothesis] {
    decoder.decode(sources, options).map { $0[0] }
  }

  /// The tokens, with the tag and the end symbol, in as many parts as fit the model; none of nothing.
  private func splitToFit(_ tokens: [TokenID], tag: TokenID?) -> [[TokenID]] {
    let start = tag.map { [$0] } ?? []
    let room = max(1, model.network.maximumLength - 1 - start.count)
    var rest = tokens[...]
    var parts: [[TokenID]] = []
    while !rest.isEmpty {
      var part = rest.prefix(room)
      if part.count < rest.count { part = part.prefix(breakPoint(in: part)) }
      parts.append(start + part + [Tokenizer.endOfSentence])
      rest = rest.dropFirst(part.count)
    }
    return parts
  }

  /// How many of the tokens make a sensible part: up to the last sentence's end, else the last word's, else all.
  private func breakPoint(in tokens: ArraySlice<TokenID>) -> Int {
    let pieces = tokens.map { model.tokenizer.piece($0) }
    let wordStarts = pieces.indices.dropFirst().filter { pieces[$0].hasPrefix("▁") }
    let sentenceStart = wordStarts.last { ".!?;:…".contains(pieces[$0 - 1].last ?? " ") }
    return sentenceStart ?? wordStarts.last ?? pieces.count
  }
}
