import Foundation

/// What is wrong with a sentence by itself, without knowing its translation.
struct SentenceDefects {
  /// Words that a sentence may have.
  let maximumWordCount: Int

  /// Calls `report` with each defect.
  func find(in sentence: String, _ report: (DefectEvidence) -> Void) {
    findOddCharacters(in: sentence, report)
    findRepeatedSpace(in: sentence, report)
    if let found = Self.markup(in: sentence) { report(.markup(excerpt(of: found))) }
    let words = sentence.split(whereSeparator: \.isWhitespace)
    if words.count > maximumWordCount { report(.tooLong(wordCount: words.count, maximum: maximumWordCount)) }
    if let found = Self.repetition(in: words) { report(.repetition(excerpt(of: found))) }
    if !sentence.contains(where: { $0.isLetter || $0.isNumber }) { report(.noWords(excerpt(of: sentence))) }
    if !Self.isBalanced(sentence) { report(.unbalanced(excerpt(of: sentence))) }
  }

  private func findOddCharacters(in sentence: String, _ report: (DefectEvidence) -> Void) {
    var found = Set<CorpusDefect>()
    var hasCombiningCharacter = false
    var previous: Unicode.Scalar = " "
    for scalar in sentence.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar.value < 0x7F
      if !isPlain, let kind = Self.kind(of: scalar, after: previous), found.insert(kind).inserted {
        let wrong = DefectEvidence.wrongEncoding(excerpt(of: "\(previous)\(scalar)"))
        report(kind == .wrongEncoding ? wrong : .oddCharacter(kind, scalar))
      }
      hasCombiningCharacter = hasCombiningCharacter || scalar.value >= 0x300
      previous = scalar
    }
    // Characters below U+0300 are composed and stay as they are.
    if hasCombiningCharacter, !sentence.precomposedStringWithCanonicalMapping.utf8.elementsEqual(sentence.utf8) {
      report(.notComposed)
    }
  }

  private static func kind(of scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> CorpusDefect? {
    switch scalar.value {
    case 0x09: nil
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: .lineSeparator
    case 0xFFFD: .replacementCharacter
    case _ where isInvisible(scalar): .invisibleCharacter
    case _ where isWronglyDecoded(scalar, after: previous): .wrongEncoding
    case 0x00..<0x20, 0x7F..<0xA0: .controlCharacter
    default: nil
    }
  }

  /// Marks without a shape. (Joiners are none of them: emoji and several scripts need them.)
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether the two are what UTF-8 looks like to whoever takes it for Windows-1252: `Ã±` for ñ, `â€™` for ’, `Â¿` for
  /// ¿.
  private static func isWronglyDecoded(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    guard [0xC2, 0xC3, 0xE2].contains(previous.value) else { return false }
    // What the bytes 0x80 ..< 0xC0 are there. No letter of Spanish, Portuguese or English is among them.
    return (0x80..<0xC0).contains(scalar.value) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars.contains(scalar)
  }

  private func findRepeatedSpace(in sentence: String, _ report: (DefectEvidence) -> Void) {
    var wasSpace = false
    for scalar in sentence.unicodeScalars {
      // Line separators are white space too, but reported as what they are.
      let isSpace =
        scalar.value < 0x80
        ? scalar == " " || scalar == "\t" : scalar.properties.generalCategory == .spaceSeparator
      if isSpace && wasSpace { return report(.repeatedSpace(excerpt(of: sentence))) }
      wasSpace = isSpace
    }
  }

  /// An entity (`&amp;`) or a tag (`<b>`) of HTML.
  private static func markup(in sentence: String) -> String? {
    // Asked first, because it is rarely there and easily seen.
    guard sentence.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return nil }
    return sentence.firstMatch(of: /&(?:[a-zA-Z]{2,8}|#[0-9]{1,6});|<\/?[a-zA-Z][^<>]*>/).map { String($0.0) }
  }

  /// A word that comes four times in a row, or a letter that comes eight times.
  private static func repetition(in words: [Substring]) -> String? {
    var count = 0
    for (index, word) in words.enumerated() {
      let isAgain = index > 0 && word.utf8.count == words[index - 1].utf8.count
      count = isAgain && word.lowercased() == words[index - 1].lowercased() ? count + 1 : 1
      if count == 4 { return String(word) }
      var run = 0
      var previous: Character?
      for character in word {
        run = character == previous ? run + 1 : 1
        previous = character
        if run == 8, character.isLetter { return String(word) }
      }
    }
    return nil
  }

  private static func isBalanced(_ sentence: String) -> Bool {
    var depths: [Character: Int] = [:]
    for character in sentence {
      switch character {
      case "(", ")": depths["(", default: 0] += character == "(" ? 1 : -1
      case "[", "]": depths["[", default: 0] += character == "[" ? 1 : -1
      case "«", "»": depths["«", default: 0] += character == "«" ? 1 : -1
      case "“", "”": depths["“", default: 0] += character == "“" ? 1 : -1
      // A straight mark has no direction; there must be an even number.
      case "\"": depths["\"", default: 0] ^= 1
      default: continue
      }
      if depths.contains(where: { $0.value < 0 }) { return false }
    }
    return depths.allSatisfy { $0.value == 0 }
  }
}
