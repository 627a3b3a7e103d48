/// Sums over the rows of a batch, in nats.
public struct CrossEntropy: Sendable, Equatable {
  /// The loss that is minimised: cross-entropy against the smoothed labels.
  public var smoothed: Double
  /// −log p(label), whose mean's exponential is the perplexity.
  public var negativeLogLikelihood: Double

  /// No loss.
  public static let zero = CrossEntropy(smoothed: 0, negativeLogLikelihood: 0)

  /// Sums in nats.
  public init(smoothed: Double, negativeLogLikelihood: Double) {
    self.smoothed = smoothed
    self.negativeLogLikelihood = negativeLogLikelihood
  }

  /// Adds the sums of another part of a batch.
  public static func += (sum: inout CrossEntropy, other: CrossEntropy) {
    sum.smoothed += other.smoothed
    sum.negativeLogLikelihood += other.negativeLogLikelihood
  }
}
