/// The number of a piece.
public typealias TokenID = Int32

/// A byte-pair encoding: text ↔ numbers of pieces.
///
/// Text is cut into words at spaces, `▁` is put before each word, and the word's characters are merged, best piece
/// first, until no two neighbours form a piece. A character that is no piece is written as its UTF-8 bytes, so none is
/// unknown:
///
///     "Hola, mundo"  →  ▁Hola , ▁mun do
///
/// Ids, in this order: `</s>`, `<unk>`, the bytes `<0x00>` … `<0xFF>`, merged pieces by rank (best first), characters
/// by descending frequency, and for a model of several target languages their tags (`>>pt<<`), which no text gives. The
/// start symbol `<s>` comes after all of them: it is never predicted.
///
/// - Source: Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words with Subword Units", 2016; the rule
///   for merging is that of SentencePiece (Kudo and Richardson, 2018), so its library computes the same pieces.
public struct Tokenizer: Sendable, Equatable {
  /// `</s>`, the end of a sentence: the lectures' `<EOS>`.
  public static let endOfSentence: TokenID = 0
  /// `<unk>`, which `encode` never needs.
  public static let unknown: TokenID = 1
  /// The pieces `<0x00>` … `<0xFF>`, in order.
  public static let byteIDs: Range<TokenID> = 2..<258
  /// The least vocabulary: the two symbols, the bytes and `▁`.
  public static let smallestVocabularySize = 259

  // Every piece's text in UTF-8, in the order of ids.
  let pieces: ByteStrings
  // What two neighbours give. A piece has an entry for every way of splitting it into two pieces.
  let merges: PairTable
  // The ids of ASCII characters, −1 if they are no piece.
  let asciiIDs: [TokenID]
  // "▁" alone.
  let wordStart: TokenID

  /// The pieces made by merging, best (lowest rank) first.
  public let mergedIDs: Range<TokenID>

  /// The pieces of one character, by descending frequency in the corpus.
  public var characterIDs: Range<TokenID> { mergedIDs.upperBound..<TokenID(vocabularySize - languages.count) }

  /// The languages that a source can be asked to be translated into; empty if there is only one, which needs no tag.
  public let languages: [String]

  /// The piece that asks for a language; nil if there is none for it.
  func tag(_ language: String) -> TokenID? {
    languages.firstIndex(of: language).map { characterIDs.upperBound + TokenID($0) }
  }

  /// The number of pieces that can be predicted: all but `<s>`.
  public var vocabularySize: Int { pieces.count }

  /// `<s>`, the decoder's first input: the lectures' `<SOS>`.
  public var startOfSentence: TokenID { TokenID(vocabularySize) }

  /// The text of a piece, `▁` included.
  public func piece(_ id: TokenID) -> String {
    precondition(id >= 0 && id <= startOfSentence, "\(id) is not the number of a piece")
    return id == startOfSentence ? "<s>" : String(decoding: pieces[Int(id)], as: UTF8.self)
  }

  /// The number of the piece with exactly this text.
  public func id(of piece: String) -> TokenID? {
    if piece == "<s>" { return startOfSentence }
    let bytes = Array(piece.utf8)
    return pieces.index(of: bytes, 0..<bytes.count).map { TokenID($0) }
  }

  /// Whether both give the same pieces for every text.
  public static func == (left: Tokenizer, right: Tokenizer) -> Bool {
    left.pieces == right.pieces
  }
}

extension Tokenizer {
  /// U+2581, lower one eighth block, in UTF-8.
  static let wordStartBytes: [UInt8] = [0xE2, 0x96, 0x81]

  /// A tokenizer with these pieces after the special ones: merged pieces by rank, then characters; and the languages'
  /// tags.
  ///
  /// - Throws: `invalidPiece` (its line is the piece's index), `invalidLanguages`, `missingWordStart`.
  init(pieces texts: [[UInt8]], languages: [String] = []) throws(TokenizerError) {
    var pieces = Tokenizer.specialPieces
    var mergedCount = 0
    for (index, text) in texts.enumerated() {
      let characterCount = text.count { $0 & 0xC0 != 0x80 }
      var problem = Tokenizer.problem(with: text)
      if characterCount > 1 {
        if mergedCount < index { problem = problem ?? .order }
        mergedCount += 1
      }
      if pieces.insert(text, 0..<text.count) != Int(Tokenizer.byteIDs.upperBound) + index {
        problem = problem ?? .duplicate
      }
      if let problem {
        throw .invalidPiece(line: index, piece: String(decoding: text, as: UTF8.self), problem: problem)
      }
    }
    guard let wordStart = pieces.index(of: Tokenizer.wordStartBytes, 0..<3) else { throw .missingWordStart }
    for language in languages {
      let tag = Array(">>\(language)<<".utf8)
      let isCode = !language.isEmpty && language.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      let next = pieces.count
      guard isCode, pieces.insert(tag, 0..<tag.count) == next else { throw .invalidLanguages(languages) }
    }
    self.languages = languages
    self.pieces = pieces
    self.wordStart = TokenID(wordStart)
    mergedIDs = Tokenizer.byteIDs.upperBound..<Tokenizer.byteIDs.upperBound + TokenID(mergedCount)
    asciiIDs = (0..<128).map { pieces.index(of: [$0], 0..<1).map { TokenID($0) } ?? -1 }
    merges = Tokenizer.splits(of: mergedIDs, in: pieces)
  }

  private static let specialPieces: ByteStrings = {
    var pieces = ByteStrings()
    let digits = Array("0123456789ABCDEF")
    let bytes = (0..<256).map { "<0x\(digits[$0 >> 4])\(digits[$0 & 15])>" }
    for text in ["</s>", "<unk>"] + bytes { _ = pieces.insert(Array(text.utf8), 0..<text.utf8.count) }
    return pieces
  }()

  private static func problem(with text: [UInt8]) -> TokenizerError.PieceProblem? {
    if text.isEmpty { return .empty }
    if text == Array("<s>".utf8) { return .duplicate }
    var index = 0
    while index < text.count {
      let value = UTF8Scalars.value(in: text, at: index)
      if !canBePiece(value) && value != wordStartValue { return .separator }
      if value == wordStartValue && index > 0 { return .wordStart }
      index += UTF8Scalars.length(lead: text[index])
    }
    return nil
  }

  static let wordStartValue: UInt32 = 0x2581

  /// Whether a character of the text may become a piece; the others are always written as bytes.
  ///
  /// Control characters would make the serialised text unreadable, and a literal U+2581 must differ from the mark `▁`.
  static func canBePiece(_ value: UInt32) -> Bool {
    value >= 0x20 && !(0x7F...0x9F).contains(value) && value != wordStartValue && !isWhiteSpace(value)
  }

  /// Every way in which a merged piece is the concatenation of two pieces.
  private static func splits(of merged: Range<TokenID>, in pieces: ByteStrings) -> PairTable {
    var table = PairTable()
    for id in merged {
      let range = pieces.range(Int(id))
      var middle = range.lowerBound + UTF8Scalars.length(lead: pieces.bytes[range.lowerBound])
      while middle < range.upperBound {
        if let left = pieces.index(of: pieces.bytes, range.lowerBound..<middle),
          let right = pieces.index(of: pieces.bytes, middle..<range.upperBound)
        {
          table.insert(id, for: TokenID(left), TokenID(right))
        }
        middle += UTF8Scalars.length(lead: pieces.bytes[middle])
      }
    }
    return table
  }
}
