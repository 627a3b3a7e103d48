import Languages

/// A sentence and its translation, as raw text.
public struct SentencePair: Sendable, Hashable {
  /// The sentence to translate.
  public let source: String
  /// Its translation.
  public let target: String

  /// From which language into which, where a model has to be told; nil if it translates into one language only.
  public let direction: Direction?

  /// A pair; the direction is known of corpora in several languages.
  public init(source: String, target: String, direction: Direction? = nil) {
    self.source = source
    self.target = target
    self.direction = direction
  }

  /// The pair for the opposite direction of translation.
  public var reversed: SentencePair {
    SentencePair(source: target, target: source, direction: direction?.reversed)
  }
}
