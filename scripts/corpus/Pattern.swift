import Foundation

/// The same sentence in several languages, with slots; a block of `patterns*.txt`: its name in square brackets, then a line for
/// each language.
struct Pattern {
  let name: String
  let templates: [Template?]

  /// The patterns of all files of the folder that are named `patterns-….txt`, in alphabetical order.
  static func read(folder: URL) throws -> [Pattern] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var patterns: [Pattern] = []
    for file in files where file.hasPrefix("patterns") && file.hasSuffix(".txt") {
      for (line, place) in try grammarLines(of: folder.appendingPathComponent(file)) {
        if line.hasPrefix("[") {
          patterns.append(Pattern(name: String(line.dropFirst().dropLast()), templates: [nil, nil, nil]))
          continue
        }
        guard let language = Language.allCases.first(where: { line.hasPrefix($0.code + " ") }), let last = patterns.popLast() else {
          throw GrammarError(place: place, problem: "'\(line)' opens with neither es, en, pt nor [name]")
        }
        var templates = last.templates
        templates[language.rawValue] = try Template(trimmed(line.dropFirst(2)), place: "\(place) [\(last.name)]")
        patterns.append(Pattern(name: last.name, templates: templates))
      }
    }
    return patterns
  }

  /// The slots to be filled with words of the lexicon, in order of appearance.
  func slots(in languages: [Language], _ lexicon: Lexicon) -> [String] {
    lexicalSlots(of: languages.compactMap { templates[$0.rawValue] }, lexicon)
  }
}

func lexicalSlots(of templates: [Template], _ lexicon: Lexicon) -> [String] {
  var slots: [String] = []
  for name in templates.flatMap(\.names) where lexicon.contains(class: className(ofSlot: name)) && !slots.contains(name) {
    slots.append(name)
  }
  return slots
}
