import Decoding
import Tokenization

/// A text's translation, and how it was found.
public struct Translation: Sendable, Equatable {
  /// One line; empty for a blank text.
  public let text: String
  /// Σ log p / nᵅ over the n predicted tokens, which hypotheses are ranked by; 0 for a blank text.
  public let score: Double
  /// What was translated on its own: mostly the text as a whole, more parts of a long one, nothing of a blank one.
  public let parts: [Part]

  /// As much of a text as fits the model.
  public struct Part: Sendable, Equatable {
    /// What the model read.
    public let source: [TokenID]
    /// What was found, the best first; at least one.
    public let hypotheses: [Hypothesis]

    /// The most probable translation found.
    public var best: Hypothesis { hypotheses[0] }
  }

  init(_ parts: [Part], tokenizer: Tokenizer, lengthPenalty: Double) {
    self.parts = parts
    let texts = parts.map { tokenizer.decode($0.best.tokens) }
    // A model may spell a line end with byte pieces; a translation is one line.
    text = Tokenizer.normalized(texts.joined(separator: " "))
    score = normalizedScore(
      parts.reduce(0) { $0 + $1.best.logProbability }, count: parts.reduce(0) { $0 + $1.best.predictionCount },
      lengthPenalty: lengthPenalty)
  }

  /// The pieces of the translation, without the end symbols.
  public var tokens: [TokenID] { parts.flatMap(\.best.tokens) }
}
