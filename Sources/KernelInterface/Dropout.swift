/// Which elements of a matrix are dropped: a pure function of a key and the element's index.
///
/// Nothing is stored for the backward pass, and the choice does not depend on the thread that makes it.
/// - Source: Srivastava et al., "Dropout", 2014 (inverted: kept elements are divided by 1 − rate).
public struct Dropout: Sendable, Equatable {
  /// The probability that an element is dropped, 0 ..< 1.
  public let rate: Float
  /// What the choice follows from.
  public let key: UInt64

  /// Drops elements with probability `rate`; the same ones for the same `key`.
  public init(rate: Float, key: UInt64) {
    precondition(rate >= 0 && rate < 1, "a dropout rate is in 0 ..< 1")
    self.rate = rate
    self.key = key
  }

  /// Drops nothing.
  public static let none = Dropout(rate: 0, key: 0)

  /// An element is dropped if its 32 random bits are below this.
  package var threshold: UInt32 { UInt32((Double(rate) * 0x1p32).rounded(.down)) }
  package var scale: Float { 1 / (1 - rate) }
}
