import Foundation

/// The same sentence in several languages, with slots; a block of `patterns*.txt`: its name in square brackets, then a
/// line for each language.
struct Pattern {
  let name: String
  /// Pairs to yield in each round of composition: 3 after `[name] x3`.
  let weight: Int
  let templates: [Template?]

  /// The patterns of all files of the folder that are named `patterns-….txt`, in alphabetical order.
  static func read(folder: URL) throws -> [Pattern] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    var patterns: [Pattern] = []
    for file in files where file.hasPrefix("patterns") && file.hasSuffix(".txt") {
      for (line, place) in try grammarLines(of: folder.appendingPathComponent(file)) {
        if line.hasPrefix("[") {
          patterns.append(heading(line))
          continue
        }
        guard let language = Language.allCases.first(where: { line.hasPrefix($0.code + " ") }),
          let last = patterns.popLast()
        else {
          throw GrammarError(place: place, problem: "'\(line)' opens with neither es, en, pt nor [name]")
        }
        var templates = last.templates
        templates[language.rawValue] = try Template(trimmed(line.dropFirst(2)), place: "\(place) [\(last.name)]")
        patterns.append(Pattern(name: last.name, weight: last.weight, templates: templates))
      }
    }
    return patterns
  }

  private static func heading(_ line: String) -> Pattern {
    let parts = line.dropFirst().split(separator: "]")
    let weight = parts.count > 1 ? Int(parts[1].drop { " x".contains($0) }) : nil
    return Pattern(name: String(parts[0]), weight: weight ?? 1, templates: [nil, nil, nil])
  }

  /// The slots to be filled with words of the lexicon, in order of appearance.
  func slots(in languages: [Language], _ lexicon: Lexicon) -> [String] {
    lexicalSlots(of: languages.compactMap { templates[$0.rawValue] }, lexicon)
  }
}

func lexicalSlots(of templates: [Template], _ lexicon: Lexicon) -> [String] {
  var slots: [String] = []
  for name in templates.flatMap(\.names) where lexicon.contains(class: className(ofSlot: name)) && !slots.contains(name)
  {
    slots.append(name)
  }
  return slots
}
