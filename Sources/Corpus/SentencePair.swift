/// A sentence and its translation, as raw text.
public struct SentencePair: Sendable, Hashable {
  public let source: String
  public let target: String

  /// The language of the target, where a model has to be told; nil if it translates into one language only.
  public let targetLanguage: String?

  public init(source: String, target: String, targetLanguage: String? = nil) {
    self.source = source
    self.target = target
    self.targetLanguage = targetLanguage
  }

  /// The pair for the opposite direction of translation. (Its target's language is not known here.)
  public var reversed: SentencePair {
    SentencePair(source: target, target: source)
  }
}
