/// The three languages, in the order of the columns of the lexicon.
enum Language: Int, CaseIterable {
  case spanish, english, portuguese

  /// The two letters that open a template's line in the patterns.
  var code: String {
    switch self {
    case .spanish: "es"
    case .english: "en"
    case .portuguese: "pt"
    }
  }
}

/// Person and number of a verb form; Latin America has no second person plural, nor has Brazil.
enum PersonNumber: Int, CaseIterable {
  case first, second, third, firstPlural, thirdPlural

  init?(code: Substring) {
    guard let index = ["1s", "2s", "3s", "1p", "3p"].firstIndex(of: code) else { return nil }
    self.init(rawValue: index)
  }

  var isPlural: Bool { self == .firstPlural || self == .thirdPlural }
}

/// What a verb, an adjective, a determiner or a pronoun copies from the word it agrees with.
struct Agreement {
  /// The form of the verb: third for *usted* and *você*.
  var verb: PersonNumber
  /// Whose it is when something is owned: second for *você*, first plural for *a gente*.
  var owner: PersonNumber
  var isFeminine = false
  /// Feminine, but after *el* and *un*: *el agua fría*.
  var takesMasculineArticle = false

  var isPlural: Bool { verb.isPlural }

  /// Masculine, feminine, masculine plural, feminine plural.
  var genderAndNumber: Int { (isPlural ? 2 : 0) + (isFeminine ? 1 : 0) }

  /// Without anybody to agree with, the speaker.
  static let speaker = Agreement(verb: .first, owner: .first)
}

/// What is wrong with the lexicon or the grammar, where, and what to do.
struct GrammarError: Error, CustomStringConvertible {
  let place: String
  let problem: String
  var description: String { "\(place): \(problem)" }
}
