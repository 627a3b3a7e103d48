/// English verbs: regular endings by rule; a listed verb gives `past`, `participle`, `gerund` or the five forms of
/// `present`.
struct EnglishConjugation: Conjugation {
  func conjugate(_ verb: IrregularVerb, _ form: VerbForm, _ person: PersonNumber) -> String {
    if let listed = verb.form(form.rawValue, person) { return listed }
    switch form {
    case .infinitive, .command, .subjunctive: return verb.infinitive
    case .present: return person == .third ? thirdPerson(verb.infinitive) : verb.infinitive
    case .past, .imperfect: return verb.form("past", person) ?? past(verb.infinitive)
    case .participle: return verb.form("past", person) ?? past(verb.infinitive)
    case .perfect: return (person == .third ? "has " : "have ") + conjugate(verb, .participle, person)
    case .gerund: return gerund(verb.infinitive)
    case .future: return "will " + verb.infinitive
    case .conditional: return "would " + verb.infinitive
    }
  }

  private func thirdPerson(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    return verb + (["s", "x", "ch", "sh", "o"].contains { verb.hasSuffix($0) } ? "es" : "s")
  }

  private func past(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ied" }
    return verb + (verb.hasSuffix("e") ? "d" : "ed")
  }

  private func gerund(_ verb: String) -> String {
    let dropsE = verb.hasSuffix("e") && !verb.hasSuffix("ee")
    return (dropsE ? String(verb.dropLast()) : verb) + "ing"
  }

  private func endsInConsonantAndY(_ verb: String) -> Bool {
    verb.hasSuffix("y") && !"aeiou".contains(verb.dropLast().last ?? "a")
  }
}
