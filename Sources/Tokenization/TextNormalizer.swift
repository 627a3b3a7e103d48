import Foundation

extension Tokenizer {
  /// The text as the tokenizer sees it, and as `decode(encode(text))` gives it back.
  ///
  /// Unicode normalisation form C; every run of white space (tabs, line ends, no-break and ideographic spaces) becomes
  /// one U+0020; none at either end.
  public static func normalized(_ text: String) -> String {
    var normalizer = TextNormalizer()
    normalizer.read(text)
    return String(decoding: normalizer.bytes, as: UTF8.self)
  }
}

/// Normalises one text after another into the same buffer.
struct TextNormalizer {
  /// The normalised text: words with one space between them.
  private(set) var bytes: [UInt8] = []
  private var source: [UInt8] = []

  mutating func read(_ text: String) {
    if collapse(text, requiringInert: true) { return }
    _ = collapse(text.precomposedStringWithCanonicalMapping, requiringInert: false)
  }

  /// Calls `body` with the bytes of each word in turn.
  func forEachWord(_ body: (Range<Int>) -> Void) {
    var start = 0
    for index in bytes.indices where bytes[index] == 0x20 {
      body(start..<index)
      start = index + 1
    }
    if start < bytes.count { body(start..<bytes.count) }
  }

  /// Copies the text with its white space collapsed.
  ///
  /// Gives up and returns false at the first scalar that canonical composition might change, if asked to look for it:
  /// composing takes microseconds a sentence, and most sentences are composed already.
  private mutating func collapse(_ text: String, requiringInert: Bool) -> Bool {
    source.removeAll(keepingCapacity: true)
    source.append(contentsOf: text.utf8)
    bytes.removeAll(keepingCapacity: true)
    var spaceIsDue = false
    var index = 0
    while index < source.count {
      let length = UTF8Scalars.length(lead: source[index])
      let value = length == 1 ? UInt32(source[index]) : UTF8Scalars.value(in: source, at: index)
      if isWhiteSpace(value) {
        spaceIsDue = !bytes.isEmpty
      } else {
        if requiringInert && !isInertUnderComposition(value) { return false }
        if spaceIsDue { bytes.append(0x20) }
        spaceIsDue = false
        for offset in 0..<length { bytes.append(source[index + offset]) }
      }
      index += length
    }
    return true
  }
}

/// Whether the code point has Unicode's `White_Space` property.
func isWhiteSpace(_ value: UInt32) -> Bool {
  switch value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Whether a text made of such code points only (and white space) is in normalisation form C for sure.
///
/// They are starters, are their own composed form, and never compose with what stands before them. The ranges cover
/// Latin, Greek and Cyrillic letters, typographic punctuation, kana, Han, Hangul syllables and most emoji; what is
/// missing here is merely slower.
func isInertUnderComposition(_ value: UInt32) -> Bool {
  switch value {
  case 0..<0x300, 0x388...0x3FF, 0x400...0x482, 0x2010...0x205E, 0x20A0...0x20BF, 0x3041...0x3096, 0x30A1...0x30FA,
    0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x1F300...0x1F9FF:
    true
  default: false
  }
}
