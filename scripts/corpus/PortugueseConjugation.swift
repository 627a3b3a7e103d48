/// Brazilian Portuguese verbs: the three regular conjugations, spelling changes included; *tu* is not used.
///
/// A listed verb may give whole tenses or the eu form (`first`: *durmo*).
struct PortugueseConjugation: Conjugation {
  func conjugate(_ verb: IrregularVerb, _ form: VerbForm, _ person: PersonNumber) -> String {
    if form != .perfect, let listed = verb.form(form.rawValue, person) { return listed }
    let isFirstConjugation = verb.infinitive.hasSuffix("ar")
    let stem = verb.stem()
    switch form {
    case .infinitive: return verb.infinitive
    case .present:
      if person == .first { return eu(verb) }
      let endings: [String] =
        switch verb.infinitive.suffix(2) {
        case "ar": ["o", "a", "a", "amos", "am"]
        case "er": ["o", "e", "e", "emos", "em"]
        default: ["o", "e", "e", "imos", "em"]
        }
      return stem + endings[person.rawValue]
    case .past, .perfect:
      if form == .perfect, let listed = verb.form("past", person) { return listed }
      let endings: [String] =
        switch verb.infinitive.suffix(2) {
        case "ar": ["ei", "ou", "ou", "amos", "aram"]
        case "er": ["i", "eu", "eu", "emos", "eram"]
        default: ["i", "iu", "iu", "imos", "iram"]
        }
      return (isFirstConjugation && person == .first ? beforeE(stem) : stem) + endings[person.rawValue]
    case .imperfect:
      return stem
        + (isFirstConjugation ? ["ava", "ava", "ava", "ávamos", "avam"] : ["ia", "ia", "ia", "íamos", "iam"])[
          person.rawValue]
    case .future: return verb.infinitive + ["ei", "á", "á", "emos", "ão"][person.rawValue]
    case .conditional: return verb.infinitive + ["ia", "ia", "ia", "íamos", "iam"][person.rawValue]
    case .gerund: return verb.infinitive.dropLast() + "ndo"
    case .participle: return stem + (isFirstConjugation ? "ado" : "ido")
    case .command, .subjunctive:
      let base = String(eu(verb).dropLast())
      let person = form == .command ? .third : person
      let endings = isFirstConjugation ? ["e", "e", "e", "emos", "em"] : ["a", "a", "a", "amos", "am"]
      return (isFirstConjugation ? beforeE(base) : base) + endings[person.rawValue]
    }
  }

  private func eu(_ verb: IrregularVerb) -> String {
    if let listed = verb.form("present", .first) ?? verb.forms["first"]?[0] { return listed }
    let stem = verb.stem()
    guard !verb.infinitive.hasSuffix("ar") else { return stem + "o" }
    if stem.hasSuffix("c") { return stem.dropLast() + "ço" }  // conhecer: conheço
    if stem.hasSuffix("gu") { return stem.dropLast() + "o" }  // seguir: sigo
    if stem.hasSuffix("g") { return stem.dropLast() + "jo" }  // escolher is regular; corrigir: corrijo
    return stem + "o"
  }

  /// The stem as written before e: fiquei, cheguei, comecei.
  private func beforeE(_ stem: String) -> String {
    switch stem.last {
    case "c": stem.dropLast() + "qu"
    case "g": stem + "u"
    case "ç": stem.dropLast() + "c"
    default: stem
    }
  }
}
