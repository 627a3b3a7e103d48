import Localization

/// Nobody translates the words of tests.
extension Text: ExpressibleByStringLiteral {
  /// The same text in all languages.
  public init(stringLiteral text: String) {
    self.init(verbatim: text)
  }
}
