import Foundation

/// Articles, demonstratives, possessives and pronouns: the forms by what they agree with, from `function-words.txt`.
struct FunctionWords {
  /// By language and citation form, possessives with their owner: "es mi.1s".
  private var rows: [String: [String]] = [:]
  private var names: Set<String> = []

  init(file: URL) throws {
    for (line, place) in try grammarLines(of: file) {
      let columns = line.split(separator: "|").map(trimmed)
      let forms = columns.last.map { $0.split(separator: " ").map { $0 == "-" ? "" : String($0) } } ?? []
      guard columns.count == 3, [4, 7].contains(forms.count) else {
        throw GrammarError(place: place, problem: "expected language | word | four or seven forms")
      }
      rows[columns[0] + " " + columns[1]] = forms
      names.insert(columns[0] + " " + className(ofSlot: columns[1].split(separator: ".").first.map(String.init) ?? ""))
    }
  }

  func contains(_ word: String, _ language: Language) -> Bool { names.contains(language.code + " " + word) }

  func words(_ language: Language) -> [String] {
    names.filter { $0.hasPrefix(language.code + " ") }.map { String($0.dropFirst(3)) }.sorted()
  }

  /// The form of `word` that agrees with `controller` and, if a possessive, with `owner`.
  func form(of word: String, _ language: Language, controller: Agreement, owner: Agreement) -> String? {
    let codes = ["1s", "2s", "3s", "1p", "3p"]
    let key = language.code + " " + word
    guard let forms = rows[key] ?? rows["\(key).\(codes[owner.owner.rawValue])"] else { return nil }
    if forms.count == 4 {
      let usesMasculine = controller.takesMasculineArticle && !controller.isPlural && (word == "el" || word == "un")
      return forms[usesMasculine ? 0 : controller.genderAndNumber]
    }
    let feminine = controller.isFeminine ? 1 : 0
    switch controller.owner {
    case .first: return forms[0]
    case .second: return forms[1]
    case .third: return forms[2 + feminine]
    case .firstPlural: return forms[4]
    case .thirdPlural: return forms[5 + feminine]
    }
  }
}
