/// Somebody who does something: `mi hermano`, `(yo)/mí=1s m`, `você=3s/2s m`.
///
/// After the equals sign stand the person of the verb and, if another, of possessives; then the gender, `m` unless
/// given. Round brackets: left out where the verb shows it. After a slash: the form after a preposition.
struct Person {
  let text: String
  let isPronoun: Bool
  let isOmitted: Bool
  let afterPreposition: String
  let agreement: Agreement

  init(_ text: String, _ language: Language, place: String) throws {
    var text = text
    var isFeminine = false
    if text.hasSuffix(" f") || text.hasSuffix(" m") {
      isFeminine = text.hasSuffix("f")
      text.removeLast(2)
    }
    let halves = text.split(separator: "=")
    let codes = halves.count > 1 ? halves[1].split(separator: "/") : ["3s"]
    guard let verb = PersonNumber(code: codes[0]), let owner = PersonNumber(code: codes[codes.count - 1]) else {
      throw GrammarError(place: place, problem: "'\(text)': the persons are 1s, 2s, 3s, 1p, 3p")
    }
    let names = halves[0].split(separator: "/").map(String.init)
    isPronoun = names.count > 1
    isOmitted = names[0].hasPrefix("(")
    self.text = isOmitted ? String(names[0].dropFirst().dropLast()) : names[0]
    afterPreposition = names[names.count - 1]
    agreement = Agreement(verb: verb, owner: owner, isFeminine: isFeminine)
  }
}
