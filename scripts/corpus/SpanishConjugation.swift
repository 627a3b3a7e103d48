/// Spanish verbs: the three regular conjugations, spelling changes included.
///
/// A listed verb may give whole tenses (`past`), the yo form (`first`), the stem under stress (`stem`: *piens*), the
/// one of the third persons of the past and of the gerund (`weak`: *durm*), or that of the future (`future`: *tendr*).
struct SpanishConjugation: Conjugation {
  func conjugate(_ verb: IrregularVerb, _ form: VerbForm, _ person: PersonNumber) -> String {
    if form != .future, let listed = verb.form(form.rawValue, person) { return listed }
    let isFirstConjugation = verb.infinitive.hasSuffix("ar")
    let stem = verb.stem()
    switch form {
    case .infinitive: return verb.infinitive
    case .present: return present(verb, person)
    case .past: return past(verb, person)
    case .imperfect:
      let endings =
        isFirstConjugation ? ["aba", "abas", "aba", "ábamos", "aban"] : ["ía", "ías", "ía", "íamos", "ían"]
      return stem + endings[person.rawValue]
    case .future:
      return (verb.forms["future"]?[0] ?? verb.infinitive) + ["é", "ás", "á", "emos", "án"][person.rawValue]
    case .conditional:
      return (verb.forms["future"]?[0] ?? verb.infinitive) + ["ía", "ías", "ía", "íamos", "ían"][person.rawValue]
    case .gerund:
      if isFirstConjugation { return stem + "ando" }
      return (verb.forms["weak"]?[0] ?? stem) + (endsInVowel(stem) ? "yendo" : "iendo")
    case .participle: return stem + (isFirstConjugation ? "ado" : endsInVowel(stem) ? "ído" : "ido")
    case .perfect:
      return ["he", "has", "ha", "hemos", "han"][person.rawValue] + " " + conjugate(verb, .participle, person)
    case .command: return present(verb, .third)
    case .subjunctive:
      let base = String(present(verb, .first).dropLast())
      let stressless = person == .firstPlural && verb.forms["stem"] != nil ? stem : base
      let endings = isFirstConjugation ? ["e", "es", "e", "emos", "en"] : ["a", "as", "a", "amos", "an"]
      return (isFirstConjugation ? beforeE(stressless) : stressless) + endings[person.rawValue]
    }
  }

  private func present(_ verb: IrregularVerb, _ person: PersonNumber) -> String {
    if let listed = verb.form("present", person) { return listed }
    let endings: [String] =
      switch verb.infinitive.suffix(2) {
      case "ar": ["o", "as", "a", "amos", "an"]
      case "er": ["o", "es", "e", "emos", "en"]
      default: ["o", "es", "e", "imos", "en"]
      }
    if person == .first, let listed = verb.forms["first"] { return listed[0] }
    let stem = person == .firstPlural ? verb.stem() : verb.forms["stem"]?[0] ?? verb.stem()
    if person == .first && !verb.infinitive.hasSuffix("ar") {
      if stem.hasSuffix("g") { return stem.dropLast() + "jo" }  // escoger: escojo
      if stem.hasSuffix("c") { return stem.dropLast() + "zco" }  // conocer: conozco
      if stem.hasSuffix("gu") { return stem.dropLast() + "o" }  // seguir: sigo
    }
    return stem + endings[person.rawValue]
  }

  private func past(_ verb: IrregularVerb, _ person: PersonNumber) -> String {
    let stem = verb.stem()
    if verb.infinitive.hasSuffix("ar") {
      return (person == .first ? beforeE(stem) : stem) + ["é", "aste", "ó", "amos", "aron"][person.rawValue]
    }
    let isThird = person == .third || person == .thirdPlural
    if endsInVowel(stem) { return stem + ["í", "íste", "yó", "ímos", "yeron"][person.rawValue] }  // leer: leyó
    return (isThird ? verb.forms["weak"]?[0] ?? stem : stem) + ["í", "iste", "ió", "imos", "ieron"][person.rawValue]
  }

  /// The stem as written before e: busqué, llegué, empecé.
  private func beforeE(_ stem: String) -> String {
    switch stem.last {
    case "c": stem.dropLast() + "qu"
    case "g": stem + "u"
    case "z": stem.dropLast() + "c"
    default: stem
    }
  }

  /// As in *leer*, *caer*; not as in *seguir*.
  private func endsInVowel(_ stem: String) -> Bool { "aeo".contains(stem.last ?? "x") }
}
