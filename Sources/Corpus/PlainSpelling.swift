/// How people type in a hurry: "¿Dónde está Tom?" as "dónde está Tom".
///
/// The capital letter of a sentence's first word goes if the word is written small within sentences, so that Tom and the English
/// "I" keep theirs in any language. A sentence of one word becomes that word, as in a dictionary.
public struct PlainSpelling: Sendable {
  /// The words that are written small somewhere within a sentence.
  private let smallWords: Set<Substring>

  public init(of sentences: some Sequence<String>) {
    var words = Set<Substring>()
    for sentence in sentences {
      for word in sentence.split(separator: " ").dropFirst() {
        let letters = Self.withoutMarks(word)
        if letters.first?.isLowercase == true { words.insert(letters) }
      }
    }
    smallWords = words
  }

  /// The sentence without its first capital letter and the marks at its ends; as it is if there is nothing else in it.
  public func plain(_ sentence: String) -> String {
    let words = Self.withoutMarks(Substring(sentence))
    guard !words.isEmpty, let end = words.firstIndex(of: " ") ?? words.indices.last.map(words.index(after:)) else {
      return sentence
    }
    let first = Self.withoutMarks(words[..<end])
    let isCapital = first.first?.isUppercase == true && smallWords.contains(Substring(Self.small(first)))
    return isCapital ? Self.small(words) : String(words)
  }

  private static func small(_ words: Substring) -> String {
    (words.first?.lowercased() ?? "") + words.dropFirst()
  }

  /// Quotation marks and brackets belong to what they enclose, and stay.
  private static func withoutMarks(_ text: Substring) -> Substring {
    text.drop(while: isMark).trimmingSuffix(while: isMark)
  }

  private static func isMark(_ character: Character) -> Bool { ".,;:!?…¡¿ ".contains(character) }
}

extension Substring {
  fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !isUnwanted($0) }.map(index(after:)) ?? startIndex)]
  }
}
