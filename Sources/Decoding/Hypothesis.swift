/// A translation in token ids, as far as it has been decoded.
public struct Hypothesis: Sendable, Equatable {
  /// The pieces, without the end symbol.
  public var tokens: [Int32]
  /// Σ log p of the pieces and, if finished, of the end symbol.
  public var logProbability: Double
  /// Whether the end symbol was reached, not only the maximum length.
  public var isFinished: Bool

  /// The number of predicted symbols, the end symbol among them.
  public var predictionCount: Int { tokens.count + (isFinished ? 1 : 0) }

  /// What hypotheses are ranked by: Σ log p / nᵅ, with n predicted symbols; longer ones would lose otherwise.
  public func score(lengthPenalty alpha: Double) -> Double {
    normalizedScore(logProbability, count: predictionCount, lengthPenalty: alpha)
  }
}
