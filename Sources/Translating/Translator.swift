import Autograd
import Decoding
import Kernels
import Tokenization

/// Translates sentences: text in, translations out, one for one and in order.
///
/// A translation depends on its sentence alone, to the bit: not on the others, their order or the number of threads.
public struct Translator: Sendable {
  /// The model of text that translates.
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

  /// The translation of each of `texts`. A text longer than the model's maximum length is translated in parts.
  ///
  /// - Parameter language: into which one, for a model that knows several.
  public func translate(
    _ texts: [String], into language: String? = nil, _ options: DecodingOptions
  ) -> [Translation] {
    let layout = SentenceLayout(into: language, model.tokenizer)
    return translate(texts, options) { _ in layout }
  }

  /// The translation of each of `texts` into a language of its own.
  public func translate(
    _ texts: [String], intoEach languages: [String?], _ options: DecodingOptions
  ) -> [Translation] {
    precondition(languages.count == texts.count, "each text has its language")
    return translate(texts, options) { SentenceLayout(into: languages[$0], model.tokenizer) }
  }

  private func translate(
    _ texts: [String], _ options: DecodingOptions, layout: (Int) -> SentenceLayout
  ) -> [Translation] {
    let sources = model.tokenizer.encode(texts).enumerated().map { partsThatFit($1, layout($0)) }
    var found = decode(sources.flatMap { $0 }, options)[...]
    return sources.map { parts in
      defer { found = found.dropFirst(parts.count) }
      return Translation(
        zip(parts, found).map { Translation.Part(source: $0, hypotheses: $1) }, tokenizer: model.tokenizer,
        lengthPenalty: options.lengthPenalty)
    }
  }

  /// The hypotheses for each source, which is laid out as the model reads it: the best first.
  public func decode(_ sources: [[TokenID]], _ options: DecodingOptions) -> [[Hypothesis]] {
    decoder.decode(sources, options)
  }
}
