extension Tokenizer {
  /// The text of a sequence of pieces: `decode(encode(text)) == normalized(text)` for every text.
  ///
  /// `</s>`, `<s>` and languages' tags are dropped, `<unk>` becomes ` ⁇ ` as in SentencePiece, bytes that are no UTF-8
  /// become U+FFFD, and spaces at the start are dropped.
  public func decode(_ ids: some Sequence<TokenID>) -> String {
    var bytes: [UInt8] = []
    for id in ids {
      precondition(id >= 0 && id <= startOfSentence, "\(id) is not the number of a piece")
      if id == Tokenizer.endOfSentence || id >= characterIDs.upperBound { continue }
      if id == Tokenizer.unknown {
        bytes.append(contentsOf: " ⁇ ".utf8)
      } else if Tokenizer.byteIDs.contains(id) {
        bytes.append(UInt8(id - Tokenizer.byteIDs.lowerBound))
      } else {
        let piece = pieces[Int(id)]
        let startsWord = piece.starts(with: Tokenizer.wordStartBytes)
        if startsWord { bytes.append(0x20) }
        bytes.append(contentsOf: startsWord ? piece.dropFirst(Tokenizer.wordStartBytes.count) : piece)
      }
    }
    return String(decoding: bytes.drop { $0 == 0x20 }, as: UTF8.self)
  }
}
