extension Tokenizer {
  static let header = "transformer-bpe 1"
  /// Of a tokenizer with tags, which older programs must not read as one without.
  static let headerWithLanguages = "transformer-bpe 2"

  /// The tokenizer as text: a version, the number of pieces, and one piece a line; merged pieces by rank, then
  /// characters.
  ///
  ///     transformer-bpe 1
  ///     pieces 7742
  ///     ▁d
  ///     …
  ///
  /// With languages it is version 2, and the second line is `pieces 7742 en pt`.
  public var serialized: String {
    let texts = (Tokenizer.byteIDs.upperBound..<characterIDs.upperBound).map { piece($0) }
    let header = languages.isEmpty ? Tokenizer.header : Tokenizer.headerWithLanguages
    let counts = (["pieces", "\(texts.count)"] + languages).joined(separator: " ")
    return ([header, counts] + texts).joined(separator: "\n")
  }

  /// Reads what `serialized` gives.
  ///
  /// - Throws: Any `TokenizerError` but those of learning.
  public init(serialized text: String) throws(TokenizerError) {
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    func line(_ index: Int) -> String { index < lines.count ? String(decoding: lines[index], as: UTF8.self) : "" }
    let hasLanguages = line(0) == Tokenizer.headerWithLanguages
    guard line(0) == Tokenizer.header || hasLanguages else {
      let words = line(0).split(separator: " ")
      if words.count == 2, words[0] == "transformer-bpe" { throw .unsupportedVersion(String(words[1])) }
      throw .notATokenizer(firstLine: line(0))
    }
    let words = line(1).split(separator: " ")
    guard words.count == 2 || hasLanguages && words.count > 2, words[0] == "pieces", let stated = Int(words[1]) else {
      throw .missingPieceCount(line: line(1))
    }
    let pieces = lines.dropFirst(2).map { Array($0) }
    guard pieces.count == stated else { throw .wrongPieceCount(stated: stated, found: pieces.count) }
    do {
      try self.init(pieces: pieces, languages: words.dropFirst(2).map(String.init))
    } catch .invalidPiece(let index, let piece, let problem) {
      throw .invalidPiece(line: index + 3, piece: piece, problem: problem)
    }
  }
}
