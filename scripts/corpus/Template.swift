/// A text with slots: `{who} {often} {routine}.`
///
/// A slot is `{word.form:controller}`: the word, the form wanted, and the slot it agrees with. `word` is a class of the
/// lexicon (`{food}`; `{food2}` is another food, `{food*}` foods in the plural), a function word (`{el:food}`) or a
/// verb in the infinitive (`{ser.past:food}`). In an action of the lexicon, the main verb stands in square brackets:
/// `[comer] {un:fruit} {fruit}`.
struct Template {
  enum Piece {
    case text(String)
    case slot(Slot)
    case mainVerb(String)
  }

  struct Slot {
    let word: String
    let form: String
    let controller: String?
  }

  let pieces: [Piece]
  let place: String

  init(_ text: String, place: String) throws {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let opening = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
      let closing: Character = rest[opening] == "{" ? "}" : "]"
      guard let end = rest[opening...].firstIndex(of: closing) else {
        throw GrammarError(place: place, problem: "a bracket that is not closed in '\(text)'")
      }
      if opening > rest.startIndex { pieces.append(.text(String(rest[..<opening]))) }
      let inner = rest[rest.index(after: opening)..<end]
      pieces.append(closing == "]" ? .mainVerb(String(inner)) : .slot(Self.slot(inner)))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
    self.place = place
  }

  private static func slot(_ text: Substring) -> Slot {
    let halves = text.split(separator: ":", maxSplits: 1)
    let parts = halves[0].split(separator: ".", maxSplits: 1)
    return Slot(
      word: String(parts[0]), form: parts.count > 1 ? String(parts[1]) : "",
      controller: halves.count > 1 ? String(halves[1]) : nil)
  }

  /// The words of the slots and of their controllers, in order of appearance.
  var names: [String] {
    pieces.flatMap { piece -> [String] in
      guard case .slot(let slot) = piece else { return [] }
      return [slot.word] + (slot.controller.map { [$0] } ?? [])
    }
  }
}

/// The class of a slot's name: "food" for "food", "food2", "food*" and "food2*".
func className(ofSlot name: String) -> String {
  var name = Substring(name)
  while let last = name.last, last == "*" || last.isNumber { name.removeLast() }
  return String(name)
}
