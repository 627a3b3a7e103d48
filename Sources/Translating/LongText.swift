import Tokenization

extension Translator {
  /// A text as sentences that fit the model: one, or as many as it takes; none of nothing.
  func partsThatFit(_ pieces: [TokenID], _ layout: SentenceLayout) -> [[TokenID]] {
    let room = max(1, model.network.maximumLength - layout.frameLength)
    var rest = pieces[...]
    var parts: [[TokenID]] = []
    while !rest.isEmpty {
      var part = rest.prefix(room)
      if part.count < rest.count { part = part.prefix(breakPoint(in: part)) }
      parts.append(layout.sentence(part))
      rest = rest.dropFirst(part.count)
    }
    return parts
  }

  /// How many of the pieces make a sensible part: up to the last sentence's end, else the last word's, else all.
  private func breakPoint(in ids: ArraySlice<TokenID>) -> Int {
    let pieces = ids.map { model.tokenizer.piece($0) }
    let wordStarts = pieces.indices.dropFirst().filter { pieces[$0].hasPrefix("▁") }
    let sentenceStart = wordStarts.last { ".!?;:…".contains(pieces[$0 - 1].last ?? " ") }
    return sentenceStart ?? wordStarts.last ?? pieces.count
  }
}
