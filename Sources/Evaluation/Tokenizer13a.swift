/// The tokenisation in which BLEU scores are published: WMT's `mteval-v13a`, sacreBLEU's `tok:13a`.
///
/// Punctuation becomes words of its own, except apostrophes, hyphens between letters, and full stops and commas inside
/// numbers: `It's 1,000.50 (co-op).` is the words `It's`, `1,000.50`, `(`, `co-op`, `)`, `.`. Text is compared scalar
/// by scalar; Swift's `Character` would make a letter equal to its decomposed form, which sacreBLEU does not.
///
/// - Source: Post, "A Call for Clarity in Reporting BLEU Scores", 2018; NIST's `mteval-v13a.pl`.
enum Tokenizer13a {
  typealias Word = [Unicode.Scalar]

  /// The words of `text`, in order.
  static func words(of text: String) -> [Word] {
    var line = Array(text.unicodeScalars)
    while line.last?.separatesWords == true { line.removeLast() }
    line = separatingPunctuation([" "] + withoutMarkup(line) + [" "])
    return line.split(whereSeparator: \.separatesWords).map(Word.init)
  }

  /// Undoes the SGML of the evaluation campaigns' files: skipped words, hyphenation at line ends, four entities.
  private static func withoutMarkup(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // The order counts: `&amp;lt;` ends as `<`, but `&amp;quot;` stays `&quot;`.
    let rules: [(String, String)] = [
      ("<skipped>", ""), ("-\n", ""), ("\n", " "), ("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
    ]
    // Almost no line has any of it.
    guard line.contains(where: { $0 == "<" || $0 == "\n" || $0 == "&" }) else { return line }
    return rules.reduce(line) { $0.replacing($1.0.unicodeScalars, with: $1.1.unicodeScalars) }
  }

  private static func separatingPunctuation(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
    // Four sweeps and not one: a sweep must see the spaces that the sweep before it inserted.
    var separated: [Unicode.Scalar] = []
    for scalar in line {
      if scalar.isAlwaysAWord { separated += [" ", scalar, " "] } else { separated.append(scalar) }
    }
    separated = replacingPairs(in: separated, where: { !$0.isDigit && $1.isPoint }, with: { [$0, " ", $1, " "] })
    separated = replacingPairs(in: separated, where: { $0.isPoint && !$1.isDigit }, with: { [" ", $0, " ", $1] })
    return replacingPairs(in: separated, where: { $0.isDigit && $1 == "-" }, with: { [$0, " ", $1, " "] })
  }

  /// Replaces neighbours that match, from left to right; a scalar belongs to one match at most, as in a regular
  /// expression's substitution.
  private static func replacingPairs(
    in line: [Unicode.Scalar], where matches: (Unicode.Scalar, Unicode.Scalar) -> Bool,
    with replacement: (Unicode.Scalar, Unicode.Scalar) -> [Unicode.Scalar]
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    result.reserveCapacity(line.count)
    var index = 0
    while index < line.count {
      if index + 1 < line.count, matches(line[index], line[index + 1]) {
        result += replacement(line[index], line[index + 1])
        index += 2
      } else {
        result.append(line[index])
        index += 1
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// ASCII punctuation other than `'`, `,`, `-` and `.`, which need a look at their neighbours.
  fileprivate var isAlwaysAWord: Bool {
    switch self {
    case " "..."&", "("..."+", "/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }

  fileprivate var isDigit: Bool { "0"..."9" ~= self }
  fileprivate var isPoint: Bool { self == "." || self == "," }
}
