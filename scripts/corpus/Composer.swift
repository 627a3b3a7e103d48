/// A source sentence and its translation.
struct ComposedPair {
  let source: String
  let target: String
  let pattern: String
}

/// Longer sentences are not composed.
private let maximumWords = 14

/// Composes distinct pairs of one corpus, spread evenly over the patterns and over the words.
struct Composer {
  let languages: [Language]
  let patterns: [Pattern]
  let realizer: Realizer
  var random: SplitMix64
  /// The comparison keys of both sides that may not occur again.
  var takenKeys: Set<String>
  private(set) var patternCounts: [Int] = []

  init(
    source: Language, target: Language, patterns: [Pattern], realizer: Realizer, seed: UInt64, takenKeys: Set<String>
  ) {
    languages = [source, target]
    self.patterns = patterns.filter { $0.templates[source.rawValue] != nil && $0.templates[target.rawValue] != nil }
    self.realizer = realizer
    self.takenKeys = takenKeys
    random = SplitMix64(seed: seed)
    realizer.lexicon.entries.forEach { $0.useCount = 0 }
  }

  /// In each round, every pattern yields one new pair, until there are enough or all patterns are exhausted.
  mutating func compose(count: Int, maximumPerPattern: Int) throws -> [ComposedPair] {
    var pairs: [ComposedPair] = []
    var open = Array(patterns.indices)
    patternCounts = Array(repeating: 0, count: patterns.count)
    while pairs.count < count && !open.isEmpty {
      random.shuffle(&open)
      var stillOpen: [Int] = []
      for index in open {
        var isOpen = true
        for _ in 0..<patterns[index].weight where isOpen && pairs.count < count {
          let pair = patternCounts[index] < maximumPerPattern ? try newPair(of: patterns[index]) : nil
          if let pair { pairs.append(pair) }
          patternCounts[index] += pair == nil ? 0 : 1
          isOpen = pair != nil
        }
        if isOpen { stillOpen.append(index) }
      }
      open = stillOpen
    }
    return pairs
  }

  /// A pair neither side of which exists; `nil` if sixty attempts find none: the pattern has little left to say.
  private mutating func newPair(of pattern: Pattern) throws -> ComposedPair? {
    guard let source = pattern.templates[languages[0].rawValue], let target = pattern.templates[languages[1].rawValue]
    else {
      return nil
    }
    for attempt in 0..<60 {
      // The rarely used words first; when these have been said already, any.
      let eagerness = attempt < 30 ? 5 : 0
      guard let scope = try drawn(pattern.slots(in: languages, realizer.lexicon), eagerness: eagerness), fits(scope)
      else { continue }
      // English is the source of one corpus, where it shall be understood with and without contractions.
      let contracts = languages[0] != .english || random.integer(below: 2) == 0
      let sides = try zip(languages, [source, target]).map { language, template in
        Orthography(language: language, contracts: contracts)
          .written(try realizer.text(template, language, scopes: [scope]))
      }
      let keys = sides.map(comparisonKey(of:))
      guard keys.allSatisfy({ $0.split(separator: " ").count <= maximumWords }) else { continue }
      guard !takenKeys.contains(keys[0]), !takenKeys.contains(keys[1]) else { continue }
      takenKeys.formUnion(keys)
      entries(of: scope).forEach { $0.useCount += 1 }
      return ComposedPair(source: sides[0], target: sides[1], pattern: pattern.name)
    }
    return nil
  }

  /// A word for each slot, the least used of `eagerness` + 1 drawn; `nil` if there is none.
  private mutating func drawn(_ slots: [String], eagerness: Int) throws -> Scope? {
    var scope = Scope()
    for slot in slots {
      let isPlural = slot.hasSuffix("*")
      let used = scope.fillings.values.map(\.entry.number)
      let candidates = realizer.lexicon.members(of: className(ofSlot: slot), in: languages)
        .filter { !used.contains($0.number) && (!isPlural || hasPlural($0)) }
      guard !candidates.isEmpty else { return nil }
      var entry = candidates[random.integer(below: candidates.count)]
      for _ in 0..<eagerness {
        let other = candidates[random.integer(below: candidates.count)]
        if other.saturation < entry.saturation { entry = other }
      }
      let templates = languages.compactMap { language -> Template? in
        guard case .phrase(let template) = entry.forms[language.rawValue] else { return nil }
        return template
      }
      let innerSlots = lexicalSlots(of: templates, realizer.lexicon).filter { $0 != "who" }
      guard let inner = try drawn(innerSlots, eagerness: eagerness) else { return nil }
      scope.fillings[slot] = Filling(entry: entry, isPlural: isPlural, inner: inner)
    }
    return scope
  }

  private func hasPlural(_ entry: Entry) -> Bool {
    languages.allSatisfy { language in
      if case .noun(let noun) = entry.forms[language.rawValue] { noun.plural != nil } else { true }
    }
  }

  /// Whether the people can do what the actions say, and nothing contradicts: words that share a class such as `~am`
  /// never meet.
  private func fits(_ scope: Scope) -> Bool {
    let all = entries(of: scope)
    let exclusive = all.flatMap(\.classes).filter { $0.hasPrefix("~") }
    guard Set(exclusive).count == exclusive.count else { return false }
    let people = all.filter { entry in
      entry.forms.contains { if case .person = $0 { true } else { false } }
    }
    return all.flatMap(\.requirements).allSatisfy { requirement in
      people.allSatisfy { $0.classes.contains(requirement) }
    }
  }

  private func entries(of scope: Scope) -> [Entry] {
    // Sorted: a dictionary's own order differs from run to run.
    scope.fillings.values.flatMap { [$0.entry] + entries(of: $0.inner) }.sorted { $0.number < $1.number }
  }
}
