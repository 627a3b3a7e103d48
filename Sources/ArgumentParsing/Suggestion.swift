/// The candidate that the user most likely meant, if one is near enough: a few letters away, or the only one that
/// starts so.
package func suggestion(for word: String, among candidates: [String]) -> String? {
  guard !word.isEmpty else { return nil }
  let word = word.lowercased()
  let nearest = candidates.map { (name: $0, distance: editDistance(word, $0)) }.min { $0.distance < $1.distance }
  // One mistake in three letters: more would suggest words that have nothing to do with each other.
  if let nearest, nearest.distance <= max(1, word.count / 3) { return nearest.name }
  let completions = candidates.filter { $0.hasPrefix(word) }
  return completions.count == 1 ? completions[0] : nil
}

/// The number of letters to insert, delete or replace, or of neighbours to exchange, to turn one word into the other.
///
/// - Source: the "optimal string alignment" distance after Damerau, "A technique for computer detection and correction
///   of spelling errors", 1964.
package func editDistance(_ first: String, _ second: String) -> Int {
  let first = Array(first)
  let second = Array(second)
  // Three rows of the table whose element [i, j] is the distance of the first i and the first j letters.
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for (i, letter) in first.enumerated() {
    var row = [i + 1]
    for (j, other) in second.enumerated() {
      var distance = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
        distance = min(distance, beforePrevious[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforePrevious, previous) = (previous, row)
  }
  return previous[second.count]
}
