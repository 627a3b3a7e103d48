import Foundation

/// A word or phrase in the three languages, `nil` where it is not used.
final class Entry {
  enum Form {
    case noun(Noun)
    case adjective(Adjective)
    case person(Person)
    /// Something that does not inflect, or a verb phrase with its main verb in square brackets.
    case phrase(Template)
  }

  /// Position in the lexicon.
  let number: Int
  let place: String
  let classes: [String]
  /// Classes that the people of the sentence must be of: `@young` for *do my homework*.
  let requirements: [String]
  let forms: [Form?]
  /// How many pairs use it, in the corpus now composed.
  var useCount = 0

  init(number: Int, place: String, classes: [String], requirements: [String], forms: [Form?]) {
    self.number = number
    self.place = place
    self.classes = classes
    self.requirements = requirements
    self.forms = forms
  }

  func exists(in language: Language) -> Bool { forms[language.rawValue] != nil }

  /// Uses compared with the uses it should have: the class `frequent` asks for four times as many.
  var saturation: Int { classes.contains("frequent") ? useCount / 4 : useCount }
}

/// The words, by class, read from `nouns.txt`, `adjectives.txt`, `people.txt`, `phrases.txt` and `actions.txt`.
///
/// A line is `classes | Spanish | English | Portuguese`; a dash stands for "not used in this language".
struct Lexicon {
  private(set) var entries: [Entry] = []
  private var members: [String: [Entry]] = [:]

  init(folder: URL) throws {
    try read(folder, "nouns.txt") { .noun(try Noun($0, $1, place: $2)) }
    try read(folder, "adjectives.txt") { text, language, _ in .adjective(Adjective(text, language)) }
    try read(folder, "people.txt") { .person(try Person($0, $1, place: $2)) }
    try read(folder, "phrases.txt") { text, _, place in .phrase(try Template(text, place: place)) }
    try read(folder, "actions.txt") { text, _, place in .phrase(try Template(text, place: place)) }
  }

  func contains(class name: String) -> Bool {
    name.split(separator: "+").allSatisfy { members[String($0)] != nil }
  }

  /// The words of a class, or of several at once ("third+one"), that exist in both languages.
  func members(of name: String, in languages: [Language]) -> [Entry] {
    let classes = name.split(separator: "+").map(String.init)
    return (members[classes[0]] ?? []).filter { entry in
      classes.dropFirst().allSatisfy(entry.classes.contains)
        && languages.allSatisfy { entry.forms[$0.rawValue] != nil }
    }
  }

  private mutating func read(
    _ folder: URL, _ file: String, form: (String, Language, _ place: String) throws -> Entry.Form
  ) throws {
    for (line, place) in try grammarLines(of: folder.appendingPathComponent(file)) {
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
      guard columns.count == 4 else {
        throw GrammarError(place: place, problem: "\(columns.count) columns; expected classes | es | en | pt")
      }
      let tags = columns[0].split(separator: " ").map(String.init)
      let forms = try Language.allCases.map { language -> Entry.Form? in
        let text = columns[1 + language.rawValue]
        return text == "-" ? nil : try form(text, language, place)
      }
      let entry = Entry(
        number: entries.count, place: place, classes: tags.filter { !$0.hasPrefix("@") },
        requirements: tags.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }, forms: forms)
      entries.append(entry)
      for name in entry.classes { members[name, default: []].append(entry) }
    }
  }
}

/// The lines of a file that are neither blank nor a comment, each with its place, "nouns.txt:12".
func grammarLines(of file: URL) throws -> [(line: String, place: String)] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated().compactMap { number, line in
      let line = trimmed(line)
      return line.isEmpty || line.hasPrefix("#") ? nil : (line, "\(file.lastPathComponent):\(number + 1)")
    }
}

func trimmed(_ text: Substring) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}
