/// The pairs that share a source or a target sentence, directly or over other pairs: indices into `pairs`.
///
/// Groups are in the order of their first pair, pairs in a group in the order of `pairs`.
func sentenceGroups(of pairs: [SentencePair]) -> [[Int]] {
  var sets = DisjointSets(count: pairs.count)
  for side in [\SentencePair.source, \SentencePair.target] {
    var firstIndex = [String: Int](minimumCapacity: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let key = comparisonKey(of: pair[keyPath: side])
      if let first = firstIndex[key] {
        sets.unite(first, index)
      } else {
        firstIndex[key] = index
      }
    }
  }
  var groups: [[Int]] = []
  var groupOfRepresentative = [Int](repeating: 0, count: pairs.count)
  for index in pairs.indices {
    let representative = sets.representative(of: index)
    if representative == index {
      groupOfRepresentative[index] = groups.count
      groups.append([])
    }
    groups[groupOfRepresentative[representative]].append(index)
  }
  return groups
}

/// The sentence in lower case, without punctuation, words separated by one space: "¿Qué,  Tom?" → "qué tom".
///
/// A sentence of punctuation only is its own key; else all of them would count as the same sentence.
func comparisonKey(of sentence: String) -> String {
  var key = String.UnicodeScalarView()
  key.reserveCapacity(sentence.utf8.count)
  var wordEnded = false
  for scalar in sentence.lowercased().unicodeScalars {
    // Asked first: it spares nearly every character the two slower look-ups.
    let isPlain = ("a"..."z").contains(scalar)
    if !isPlain && scalar.properties.isWhitespace {
      wordEnded = true
    } else if isPlain || !isPunctuation(scalar) {
      if wordEnded && !key.isEmpty { key.append(" ") }
      wordEnded = false
      key.append(scalar)
    }
  }
  return key.isEmpty ? sentence : String(key)
}

private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
    .finalPunctuation, .otherPunctuation:
    true
  default:
    false
  }
}
