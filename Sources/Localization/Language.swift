/// A language that the program speaks.
package enum Language: String, Sendable, CaseIterable {
  case en, es, pt

  /// The language of a locale such as `es`, `es_ES.UTF-8` or `pt-BR`; nil for any other language, and for `C` and
  /// `POSIX`.
  package init?(locale: String) {
    let code = locale.prefix { !"_-.@".contains($0) }
    self.init(rawValue: code.lowercased())
  }

  /// The language that the environment asks for, English if it asks for none of these.
  ///
  /// The first of the variables that is set decides, even if its language is unknown here: a person who has set
  /// `LC_ALL=fr_FR` does not want the Spanish of a `LANG` that it overrides.
  package init(environment: [String: String]) {
    let variables = ["TRANSFORMER_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale.flatMap { Language(locale: $0) } ?? .en
  }
}
