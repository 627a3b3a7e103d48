import Localization

/// `--lang`, which may stand anywhere on the command line, before the command too.
package enum LanguageOption {
  package static let name = "lang"
  static let otherNames = ["language", "locale"]
  private static let spelling = "--lang"

  /// Takes the option out of the words, so that no command has to know it.
  ///
  /// - Returns: the language that it names, if it is there; of several the last.
  /// - Throws: `UsageError`.
  package static func take(from words: inout [String]) throws(UsageError) -> Language? {
    var language: Language?
    var rest: [String] = []
    var position = 0
    while position < words.count, words[position] != "--" {
      let word = words[position]
      position += 1
      if word == spelling {
        guard position < words.count, !words[position].hasPrefix("-") else {
          throw .missingValue(option: Text(verbatim: spelling), name: name, next: nil)
        }
        language = try read(words[position])
        position += 1
      } else if word.hasPrefix("\(spelling)=") {
        language = try read(String(word.dropFirst(spelling.count + 1)))
      } else {
        rest.append(word)
      }
    }
    words = rest + words[position...]
    return language
  }

  private static func read(_ value: String) throws(UsageError) -> Language {
    guard let language = Language(locale: value) else {
      throw .invalidValue(option: name, value: value, .notOneOf(Language.allCases.map(\.rawValue)))
    }
    return language
  }
}
