/// Byte-pair encoding as one would write it on a blackboard, to compare with.
enum Textbook {
  /// Merges until nothing can be merged: the best-ranked concatenation of neighbours first, then the leftmost.
  static func encode(_ symbols: [String], pieces: [String]) -> [String] {
    var symbols = symbols
    let ranks = Dictionary(uniqueKeysWithValues: zip(pieces, pieces.indices))
    while true {
      let candidates = symbols.indices.dropLast().compactMap { left in
        ranks[symbols[left] + symbols[left + 1]].map { (rank: $0, left: left) }
      }
      guard let best = candidates.min(by: { ($0.rank, $0.left) < ($1.rank, $1.left) }) else { return symbols }
      symbols.replaceSubrange(best.left...best.left + 1, with: [pieces[best.rank]])
    }
  }

  /// Learns pieces: encode everything with the pieces so far, then add the most frequent concatenation of neighbours.
  static func learn(_ count: Int, from sentences: [String]) -> [String] {
    var runs: [String: Int] = [:]
    for word in sentences.flatMap({ $0.split(separator: " ") }) {
      for match in ("▁" + word).matches(of: /▁?(\p{L}+|\p{Nd}|[^\p{L}\p{Nd}]+)/) {
        runs[String(match.0), default: 0] += 1
      }
    }
    var pieces: [String] = []
    while pieces.count < count {
      var counts: [String: Int] = [:]
      for (run, frequency) in runs {
        let symbols = encode(run.unicodeScalars.map { String($0) }, pieces: pieces)
        for (left, right) in zip(symbols, symbols.dropFirst()) where (left + right).unicodeScalars.count <= 16 {
          counts[left + right, default: 0] += frequency
        }
      }
      let best = counts.max { left, right in
        (left.value, -left.key.unicodeScalars.count) != (right.value, -right.key.unicodeScalars.count)
          ? (left.value, -left.key.unicodeScalars.count) < (right.value, -right.key.unicodeScalars.count)
          : left.key.unicodeScalars.lexicographicallyPrecedes(right.key.unicodeScalars) == false
      }
      guard let best, best.value > 1 else { break }
      pieces.append(best.key)
    }
    return pieces
  }
}

/// Sentences that several tests learn from.
let sampleSentences = [
  "El gato duerme en la casa.", "La gata come en la mesa.", "¿Dónde está la biblioteca?", "¡Qué día tan bonito!",
  "Mañana comeremos en casa de mi hermana.", "Mi hermano no come carne desde 1998.", "El niño está durmiendo.",
  "Las niñas están cantando en el jardín.", "¿Cuándo comienza la película?", "No sé dónde están los gatos.",
  "The cat sleeps in the house.", "The cats are eating on the table.", "Where is the library?", "What a beautiful day!",
  "Tomorrow we will eat at my sister's house.", "My brother has not eaten meat since 1998.", "The boy is sleeping.",
  "The girls are singing in the garden.", "When does the film begin?", "I don't know where the cats are.",
  "The 25 children's 12 cats ate 2,500 fish... (really?)", "Los 12 gatos de los 25 niños comieron 2.500 peces…",
]

extension String {
  /// Scalars, since `==` of strings is canonical equivalence.
  var codePoints: [UInt32] { unicodeScalars.map { $0.value } }
}
