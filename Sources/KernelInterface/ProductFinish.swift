/// What happens to a product before it is stored.
public struct ProductFinish: Sendable {
  /// Whether the product is added to what is there.
  public var accumulates = false
  /// A row added to each row of the product, `[1, n]`.
  public var bias: Matrix?
  /// Whether negative elements become 0.
  public var rectifies = false

  /// What happens to a product; nothing unless said otherwise.
  public init(accumulates: Bool = false, bias: Matrix? = nil, rectifies: Bool = false) {
    self.accumulates = accumulates
    self.bias = bias
    self.rectifies = rectifies
  }
}
