/// Splits composed pairs into training and test pairs.
///
/// A test pair is a new combination of known words: each of its words occurs at least three times in the training text.
func heldOut(
  _ count: Int, of pairs: [ComposedPair], random: inout SplitMix64
) -> (training: [ComposedPair], test: [ComposedPair]) {
  var occurrences: [String: Int] = [:]
  func words(_ pair: ComposedPair) -> [String] {
    // A word that both languages have counts in each apart.
    comparisonKey(of: pair.source).split(separator: " ").map { "source " + $0 }
      + comparisonKey(of: pair.target).split(separator: " ").map { "target " + $0 }
  }
  for pair in pairs { for word in words(pair) { occurrences[word, default: 0] += 1 } }

  var order = Array(pairs.indices)
  random.shuffle(&order)
  var training: [ComposedPair] = []
  var test: [ComposedPair] = []
  for index in order {
    let pairWords = words(pairs[index])
    // Six are counted here, three remain: a pair may hold a word thrice.
    if test.count < count && pairWords.allSatisfy({ occurrences[$0, default: 0] >= 6 }) {
      test.append(pairs[index])
      for word in pairWords { occurrences[word, default: 0] -= 1 }
    } else {
      training.append(pairs[index])
    }
  }
  return (training, test)
}
