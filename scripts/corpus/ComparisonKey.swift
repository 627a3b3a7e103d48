/// The sentence in lower case, without punctuation, words separated by one space: sentences of the same key count as the same.
func comparisonKey(_ sentence: String) -> String {
  let letters = sentence.lowercased().unicodeScalars.filter { !isPunctuation($0) }
  return String(String.UnicodeScalarView(letters)).split { $0.isWhitespace }.joined(separator: " ")
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation,
    .otherPunctuation:
    true
  default: false
  }
}
