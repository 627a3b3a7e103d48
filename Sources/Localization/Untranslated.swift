/// For the commands whose words are still English literals; goes when the last of them is translated.
extension Text: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) {
    self.init(untranslated: text)
  }
}
