/// A sentence and its translation, as raw text.
public struct SentencePair: Sendable, Hashable {
  public let source: String
  public let target: String

  public init(source: String, target: String) {
    self.source = source
    self.target = target
  }

  /// The pair for the opposite direction of translation.
  public var reversed: SentencePair {
    SentencePair(source: target, target: source)
  }
}
