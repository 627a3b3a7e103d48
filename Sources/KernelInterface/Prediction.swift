/// A column that a softmax predicts.
public struct Prediction: Sendable, Equatable {
  /// The column's index.
  public var column: Int
  /// The logarithm of the softmax.
  public var logProbability: Float

  /// A prediction of `column`.
  public init(column: Int, logProbability: Float) {
    self.column = column
    self.logProbability = logProbability
  }
}
