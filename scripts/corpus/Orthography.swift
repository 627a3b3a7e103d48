/// How the words of a sentence are joined: contractions, the forms that depend on the next word, spaces and capitals.
struct Orthography {
  let language: Language
  /// Whether English says *I'm* for *I am*.
  var contracts = true

  func written(_ words: String) -> String {
    var tokens = words.split(separator: " ").map(String.init)
    switch language {
    case .spanish: tokens = euphonic(merged(tokens, Self.spanish))
    case .portuguese: tokens = merged(tokens, Self.portuguese)
    case .english: tokens = english(tokens)
    }
    var sentence = tokens.joined(separator: " ")
    for mark in [",", ".", "?", "!"] { sentence = sentence.replacingAll(" " + mark, by: mark) }
    for mark in ["¿", "¡"] { sentence = sentence.replacingAll(mark + " ", by: mark) }
    return capitalized(sentence)
  }

  /// *Fuerte e inteligente*, *siete u ocho*: no two like vowels in a row.
  private func euphonic(_ tokens: [String]) -> [String] {
    tokens.enumerated().map { index, token in
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      let isDiphthong = ["hie", "hia"].contains(where: next.hasPrefix)
      if token == "y" && ["i", "hi"].contains(where: next.hasPrefix) && !isDiphthong { return "e" }
      return token == "o" && ["o", "ho"].contains(where: next.hasPrefix) ? "u" : token
    }
  }

  /// Merges the pairs of words that stand in `contractions` as "de el del"; what follows the second word's letters
  /// stays.
  private func merged(_ tokens: [String], _ contractions: [String: String]) -> [String] {
    var result: [String] = []
    for token in tokens {
      let word = token.filter { $0.isLetter }
      let marks = token.drop { $0.isLetter }
      if let last = result.last, token.first?.isLetter == true, let whole = contractions[last + " " + word] {
        result[result.count - 1] = whole + marks
      } else {
        result.append(token)
      }
    }
    return result
  }

  private static let spanish = table([
    "de el del", "a el al", "con mí conmigo", "con ti contigo",
  ])

  private static let portuguese: [String: String] = {
    var lines = [
      "a o ao", "a os aos", "a a à", "a as às", "com mim comigo", "com nós conosco", "a aquele àquele",
      "a aquela àquela",
      "vou ir vou", "vai ir vai", "vamos ir vamos", "vão ir vão",  // vou ao parque, not "vou ir"
      "por o pelo", "por a pela", "por os pelos", "por as pelas", "em um num", "em uma numa", "de aqui daqui",
    ]
    for word in ["o", "a", "ele", "ela", "este", "esta", "esse", "essa", "aquele", "aquela"] {
      for word in [word, word + "s"] { lines += ["em \(word) n\(word)", "de \(word) d\(word)"] }
    }
    // After these prepositions a possessive has its article: no meu carro.
    for (article, words) in [("o", ["meu", "seu", "nosso"]), ("a", ["minha", "sua", "nossa"])] {
      for word in words {
        lines += [
          "em \(word) n\(article) \(word)", "de \(word) d\(article) \(word)", "por \(word) pel\(article) \(word)",
        ]
        lines += ["em \(word)s n\(article)s \(word)s", "de \(word)s d\(article)s \(word)s"]
        lines.append("a \(word) \(article == "o" ? "ao" : "à") \(word)")
      }
    }
    return table(lines)
  }()

  private static func table(_ lines: [String]) -> [String: String] {
    var table: [String: String] = [:]
    for line in lines {
      let words = line.split(separator: " ")
      table[words[0] + " " + words[1]] = words[2...].joined(separator: " ")
    }
    return table
  }

  private func english(_ tokens: [String]) -> [String] {
    var result: [String] = []
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : ""
      let last = result.last ?? ""
      let word = token.filter { $0.isLetter }
      let marks = token.drop { $0.isLetter }
      if token == "a" && startsWithVowelSound(next) {
        result.append("an")
      } else if word == "not", let negated = Self.negated[last] {
        result[result.count - 1] = negated + marks
      } else if contracts, let ending = Self.shortened[last + " " + token], next.first?.isLetter ?? false,
        index < tokens.count - 1
      {
        // "I'm not" but "she isn't": the negation is contracted first.
        if next.hasPrefix("not") && token != "am" {
          result.append(token)
        } else {
          result[result.count - 1] = last + ending
        }
      } else {
        result.append(token)
      }
    }
    return result
  }

  private static let negated = [
    "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't", "do": "don't", "does": "doesn't",
    "did": "didn't",
    "can": "can't", "will": "won't", "would": "wouldn't", "should": "shouldn't", "has": "hasn't", "have": "haven't",
    "could": "couldn't",
  ]

  private static let shortened = [
    "I am": "'m", "you are": "'re", "he is": "'s", "she is": "'s", "we are": "'re", "they are": "'re", "it is": "'s",
    "I will": "'ll", "you will": "'ll", "he will": "'ll", "she will": "'ll", "we will": "'ll", "they will": "'ll",
    "there is": "'s", "that is": "'s", "what is": "'s",
  ]

  private func startsWithVowelSound(_ word: String) -> Bool {
    if ["hour", "honest"].contains(where: { word.hasPrefix($0) }) { return true }
    if ["uni", "use", "one", "Euro"].contains(where: { word.hasPrefix($0) }) { return false }
    return "aeiouAEIOU".contains(word.first ?? "x")
  }

  /// Sentences, which end in a mark, begin with a capital letter; phrases do not.
  private func capitalized(_ text: String) -> String {
    guard let end = text.last, ".?!".contains(end) else { return text }
    var result = ""
    var startsSentence = true
    for character in text {
      if startsSentence && (character.isLetter || character.isNumber) {
        result += character.uppercased()
        startsSentence = false
      } else {
        result.append(character)
        if ".?!".contains(character) { startsSentence = true }
      }
    }
    return result
  }
}

extension String {
  func replacingAll(_ part: String, by replacement: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = part.first, let start = rest.firstIndex(of: first) {
      result += rest[..<start]
      if rest[start...].hasPrefix(part) {
        result += replacement
        rest = rest[start...].dropFirst(part.count)
      } else {
        result.append(first)
        rest = rest[start...].dropFirst()
      }
    }
    return result + rest
  }
}
