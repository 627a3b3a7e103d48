import Localization

/// Nobody translates the words of tests.
extension Text: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(verbatim: text)
  }
}
