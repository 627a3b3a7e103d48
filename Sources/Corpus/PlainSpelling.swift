import Foundation

/// How people type in a hurry: "¿Dónde está Tom?" as "dónde está Tom".
///
/// The capital letter of a sentence's first word goes if the word is written small within sentences, so that Tom and
/// the English "I" keep theirs in any language. A sentence of one word becomes that word, as in a dictionary.
public struct PlainSpelling: Sendable {
  /// The words that are written small somewhere within a sentence.
  private let smallWords: Set<String>

  /// Learns from `sentences` which words are written small.
  public init(of sentences: some Sequence<String>) {
    var words = Set<String>()
    // Most words come again and again, and to find their marks takes long.
    var seen = Set<Substring>()
    for sentence in sentences {
      for word in sentence.split(separator: " ").dropFirst() where seen.insert(word).inserted {
        let letters = Self.withoutMarks(word)
        if letters.first?.isLowercase == true { words.insert(letters) }
      }
    }
    smallWords = words
  }

  /// The sentence without its first capital letter and the marks at its ends; as it is if there is nothing else in it.
  public func plain(_ sentence: String) -> String {
    let words = Self.withoutMarks(sentence)
    if words.isEmpty { return sentence }
    let first = Self.withoutMarks(words.prefix { $0 != " " })
    let isCapital = first.first?.isUppercase == true && smallWords.contains(Self.small(first))
    return isCapital ? Self.small(words) : words
  }

  private static func small(_ words: String) -> String {
    words.prefix(1).lowercased() + words.dropFirst()
  }

  /// Quotation marks and brackets belong to what they enclose, and stay.
  private static func withoutMarks(_ text: some StringProtocol) -> String { text.trimmingCharacters(in: marks) }

  private static let marks = CharacterSet(charactersIn: ".,;:!?…¡¿ ")
}
