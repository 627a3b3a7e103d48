import Foundation

/// A slot with the word drawn for it, and the words drawn for the slots of that word.
struct Filling {
  let entry: Entry
  let isPlural: Bool
  let inner: Scope
}

/// The fillings of a pattern, or of a phrase within it.
struct Scope {
  var fillings: [String: Filling] = [:]
  /// Who does what the action says: the "who" within it.
  var actor: Agreement?
}

/// Turns templates and fillings into words.
struct Realizer {
  let lexicon: Lexicon
  let functionWords: FunctionWords
  let verbTables: [VerbTable]

  init(folder: URL) throws {
    lexicon = try Lexicon(folder: folder)
    functionWords = try FunctionWords(file: folder.appendingPathComponent("function-words.txt"))
    verbTables = try Language.allCases.map { try VerbTable(file: folder.appendingPathComponent($0.verbFile)) }
    for language in Language.allCases {
      for word in functionWords.words(language) where lexicon.contains(class: word) {
        throw GrammarError(place: "function-words.txt", problem: "'\(word)' is also a class of the lexicon; rename one")
      }
    }
  }

  /// The words of `template`, still to be joined by the rules of `Orthography`.
  ///
  /// - Parameter scopes: innermost first.
  func text(
    _ template: Template, _ language: Language, scopes: [Scope], mainVerb: (form: String, subject: Agreement)? = nil
  )
    throws -> String
  {
    try template.pieces.map { piece in
      switch piece {
      case .text(let text): return text
      case .mainVerb(let infinitive):
        guard let mainVerb else {
          throw GrammarError(place: template.place, problem: "a main verb outside of the actions")
        }
        return try verb(infinitive, mainVerb.form, mainVerb.subject, language, place: template.place)
      case .slot(let slot): return try text(slot, language, scopes, place: template.place)
      }
    }.joined()
  }

  private func text(_ slot: Template.Slot, _ language: Language, _ scopes: [Scope], place: String) throws -> String {
    let controller = try agreement(of: slot.controller ?? "who", language, scopes, place: place)
    if let filling = filling(of: slot.word, scopes) {
      return try text(filling, slot, language, controller, scopes)
    }
    if functionWords.contains(slot.word, language) {
      let owner = try agreement(of: slot.form.isEmpty ? "who" : slot.form, language, scopes, place: place)
      return functionWords.form(of: slot.word, language, controller: controller, owner: owner) ?? ""
    }
    guard isVerb(slot.word, language) else {
      throw GrammarError(place: place, problem: "nothing is called '\(slot.word)'")
    }
    return try verb(slot.word, slot.form, controller, language, place: place)
  }

  /// English verbs must be listed, even the regular ones: any misspelled class could be one.
  private func isVerb(_ word: String, _ language: Language) -> Bool {
    language == .english
      ? verbTables[language.rawValue].contains(word)
      : word.hasSuffix("r") || word.hasSuffix("rse") || word.hasSuffix("r-se")
  }

  private func text(
    _ filling: Filling, _ slot: Template.Slot, _ language: Language, _ controller: Agreement, _ scopes: [Scope]
  ) throws -> String {
    switch filling.entry.forms[language.rawValue] {
    case .noun(let noun): return noun.text(plural: filling.isPlural)
    case .adjective(let adjective): return self.text(adjective, slot.form, controller)
    case .person(let person): return self.text(person, slot.form, language)
    case .phrase(let template):
      // Within an action, "who" is whoever acts: "Ana calls her brother".
      var inner = filling.inner
      inner.actor = controller
      return try text(template, language, scopes: [inner] + scopes, mainVerb: (slot.form, controller))
    case nil: throw GrammarError(place: filling.entry.place, problem: "no word in \(language)")
    }
  }

  private func text(_ adjective: Adjective, _ form: String, _ controller: Agreement) -> String {
    let agreeing = adjective.agreeing[controller.genderAndNumber]
    guard form == "more" || form == "most" else { return agreeing }
    let degree = form == "more" ? adjective.comparative : adjective.superlative
    for adverb in ["más ", "mais "] where degree.hasPrefix(adverb) { return adverb + agreeing }
    return controller.isPlural && adjective.agreeing[2] != adjective.agreeing[0] ? degree + "es" : degree
  }

  private func text(_ person: Person, _ form: String, _ language: Language) -> String {
    switch form {
    case "after": person.afterPreposition
    case "full": person.text
    case "possessive": person.text + (person.agreement.isPlural ? "'" : "'s")
    case "topic": person.isOmitted ? "" : "a " + person.text
    default: person.isOmitted ? "" : person.text
    }
  }

  /// The form of a verb, its reflexive pronoun in place: *me lavo*, *lavarme*, *lavándome*; *me lavo*, *me lavar*, *me
  /// lavando*.
  private func verb(
    _ infinitive: String, _ form: String, _ subject: Agreement, _ language: Language, place: String
  ) throws -> String {
    guard let form = form.isEmpty ? .present : VerbForm(rawValue: form) else {
      throw GrammarError(place: place, problem: "no verb form is called '\(form)'")
    }
    let isReflexive = language != .english && (infinitive.hasSuffix("se"))
    let bare = isReflexive ? replacing("-", by: "", in: String(infinitive.dropLast(2))) : infinitive
    let table = verbTables[language.rawValue]
    let text = language.conjugation.conjugate(table[bare], form, subject.verb)
    guard isReflexive else { return text }
    let pronoun = ["me", language == .spanish ? "te" : "se", "se", "nos", "se"][subject.verb.rawValue]
    guard language == .spanish else { return pronoun + " " + text }
    switch form {
    case .infinitive: return text + pronoun
    case .gerund: return replacing("ando", by: "ándo", in: replacing("endo", by: "éndo", in: text)) + pronoun
    default: return pronoun + " " + text
    }
  }

  private func filling(of name: String, _ scopes: [Scope]) -> Filling? {
    scopes.lazy.compactMap { $0.fillings[name] }.first
  }

  /// What agrees with the slot `name`; with "who" where nobody is named, with the speaker.
  private func agreement(of name: String, _ language: Language, _ scopes: [Scope], place: String) throws -> Agreement {
    if let fixed = ["ME": PersonNumber.first, "YOU": .second, "IT": .third, "US": .firstPlural, "THEM": .thirdPlural][
      name]
    {
      return Agreement(verb: fixed, owner: fixed)
    }
    if name == "who", let actor = scopes.lazy.compactMap(\.actor).first { return actor }
    guard let filling = filling(of: name, scopes) else {
      guard name == "who" else {
        throw GrammarError(place: place, problem: "nothing to agree with is called '\(name)'")
      }
      return .speaker
    }
    switch filling.entry.forms[language.rawValue] {
    case .noun(let noun): return noun.agreement(plural: filling.isPlural)
    case .person(let person): return person.agreement
    default: throw GrammarError(place: place, problem: "nothing can agree with '\(name)'")
    }
  }
}
