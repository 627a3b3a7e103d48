import Foundation

/// The tenses and forms that templates ask for.
enum VerbForm: String, CaseIterable {
  case present, past, imperfect, future, conditional
  /// *he visto*, *have seen*; Brazilian Portuguese says *vi*.
  case perfect
  case infinitive, gerund, participle
  /// Said to one person: *abre*, *open*, *abra*.
  case command
  /// What follows *no* in a Spanish command, and *quiero que*.
  case subjunctive
}

/// One language's rules of conjugation.
protocol Conjugation {
  /// The form of a verb that is not reflexive.
  func conjugate(_ verb: IrregularVerb, _ form: VerbForm, _ person: PersonNumber) -> String
}

/// A verb and those of its forms and stems that the rules do not give.
struct IrregularVerb {
  let infinitive: String
  var forms: [String: [String]] = [:]

  func form(_ name: String, _ person: PersonNumber) -> String? {
    guard let listed = forms[name] else { return nil }
    return listed.count == 1 ? listed[0] : listed[person.rawValue]
  }

  /// The infinitive without its last `count` letters.
  func stem(_ count: Int = 2) -> String { String(infinitive.dropLast(count)) }
}

/// The irregular verbs of a language, from lines such as `tener | present tengo tienes tiene tenemos tienen | future
/// tendr`.
///
/// A form has one word, or one for each of 1s 2s 3s 1p 3p.
struct VerbTable {
  private var verbs: [String: IrregularVerb] = [:]

  init(file: URL) throws {
    for (line, place) in try grammarLines(of: file) {
      let columns = line.split(separator: "|").map(trimmed)
      var verb = IrregularVerb(infinitive: columns[0])
      for column in columns.dropFirst() {
        let words = column.split(separator: " ").map(String.init)
        guard [2, 6].contains(words.count) else {
          throw GrammarError(place: place, problem: "'\(column)' has neither one form nor five")
        }
        verb.forms[words[0]] = Array(words.dropFirst())
      }
      verbs[verb.infinitive] = verb
    }
  }

  func contains(_ infinitive: String) -> Bool { verbs[infinitive] != nil }

  subscript(infinitive: String) -> IrregularVerb { verbs[infinitive] ?? IrregularVerb(infinitive: infinitive) }
}

extension Language {
  var conjugation: any Conjugation {
    switch self {
    case .spanish: SpanishConjugation()
    case .english: EnglishConjugation()
    case .portuguese: PortugueseConjugation()
    }
  }

  var verbFile: String {
    switch self {
    case .spanish: "spanish-verbs.txt"
    case .english: "english-verbs.txt"
    case .portuguese: "portuguese-verbs.txt"
    }
  }
}

/// `word` with `ending` replaced, where it ends so.
func replacing(_ ending: String, by replacement: String, in word: String) -> String {
  word.hasSuffix(ending) ? word.dropLast(ending.count) + replacement : word
}
