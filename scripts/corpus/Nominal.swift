/// A noun in one language; its gender and number are those of the article it is listed with: `la mano`, `os óculos`,
/// `glass/es`.
///
/// Spanish and Portuguese: article, singular, and after a slash the plural if irregular (`o pão/pães`), or a dash if
/// there is none (`la leche/-`). `fem` before the noun marks *el agua fría*. English: singular, plural the same way;
/// `these` for *these scissors*, `f` after what is *she*: `woman/women f`.
struct Noun {
  let singular: String
  let plural: String?
  let isFeminine: Bool
  let takesMasculineArticle: Bool
  let isPluralOnly: Bool

  init(_ text: String, _ language: Language, place: String) throws {
    var text = text
    let isShe = language == .english && text.hasSuffix(" f")
    if isShe { text.removeLast(2) }
    var words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let isArticled = language != .english || words[0] == "these"
    let article = isArticled ? words.removeFirst() : ""
    guard let name = isArticled ? words.first : text,
      !isArticled || ["el", "la", "los", "las", "fem", "o", "a", "os", "as", "these"].contains(article)
    else { throw GrammarError(place: place, problem: "'\(text)' lacks its article") }
    let parts = name.split(separator: "/").map(String.init)
    singular = parts[0]
    isFeminine = isShe || ["la", "las", "a", "as", "fem"].contains(article)
    takesMasculineArticle = article == "fem"
    isPluralOnly = ["los", "las", "os", "as", "these"].contains(article)
    plural =
      isPluralOnly ? singular : parts.count < 2 ? pluralized(singular, language) : parts[1] == "-" ? nil : parts[1]
  }

  func text(plural isPlural: Bool) -> String { isPlural ? plural ?? singular : singular }

  func agreement(plural isPlural: Bool) -> Agreement {
    let person: PersonNumber = isPlural || isPluralOnly ? .thirdPlural : .third
    return Agreement(verb: person, owner: person, isFeminine: isFeminine, takesMasculineArticle: takesMasculineArticle)
  }
}

/// An adjective in one language: masculine and, after slashes, what is irregular; in English comparative and
/// superlative.
struct Adjective {
  /// Masculine, feminine, masculine plural, feminine plural; in English four times the same.
  let agreeing: [String]
  let comparative: String
  let superlative: String

  init(_ text: String, _ language: Language) {
    let parts = text.split(separator: "/").map(String.init)
    guard language != .english else {
      agreeing = Array(repeating: parts[0], count: 4)
      comparative = parts.count > 1 ? parts[1] : "more \(parts[0])"
      superlative = parts.count > 2 ? parts[2] : "most \(parts[0])"
      return
    }
    let masculine = parts[0]
    let isInvariable = parts.last == "="  // the numerals
    let listed = parts.count > 1 && parts[1] != "=" ? parts[1] : nil
    let feminine = listed ?? (masculine.hasSuffix("o") && !isInvariable ? masculine.dropLast() + "a" : masculine)
    agreeing = [masculine, feminine] + [masculine, feminine].map { isInvariable ? $0 : pluralized($0, language) }
    comparative = parts.count > 2 ? parts[2] : (language == .spanish ? "más " : "mais ") + masculine
    superlative = comparative
  }
}

/// The regular plural of a noun or adjective; of a phrase such as "cup of tea", of its first word.
func pluralized(_ phrase: String, _ language: Language) -> String {
  let words = phrase.split(separator: " ", maxSplits: 1).map(String.init)
  if words.count == 2 {
    // "train station" but "cup of tea", "estación de tren".
    let isHeadLast = language == .english && !words[1].hasPrefix("of ")
    return isHeadLast
      ? words[0] + " " + pluralized(words[1], language) : pluralized(words[0], language) + " " + words[1]
  }
  let endings: [(String, String)] =
    switch language {
    case .spanish:
      [
        ("z", "ces"), ("is", "ises"), ("joven", "jóvenes"), ("ús", "uses"), ("ión", "iones"), ("ón", "ones"),
        ("án", "anes"), ("és", "eses"), ("ín", "ines"), ("s", "s"),
        ("a", "as"), ("e", "es"), ("o", "os"), ("é", "és"), ("á", "ás"), ("ú", "ús"), ("i", "is"), ("", "es"),
      ]
    case .english:
      [
        ("ay", "ays"), ("ey", "eys"), ("oy", "oys"), ("uy", "uys"), ("y", "ies"), ("s", "ses"), ("x", "xes"),
        ("ch", "ches"),
        ("sh", "shes"), ("", "s"),
      ]
    case .portuguese:
      [
        ("ão", "ões"), ("ácil", "áceis"), ("ícil", "íceis"), ("m", "ns"), ("ês", "eses"), ("s", "s"), ("r", "res"),
        ("z", "zes"), ("al", "ais"), ("el", "eis"),
        ("il", "is"), ("ol", "óis"), ("ul", "uis"), ("", "s"),
      ]
    }
  for (ending, plural) in endings where phrase.hasSuffix(ending) { return phrase.dropLast(ending.count) + plural }
  return phrase
}
