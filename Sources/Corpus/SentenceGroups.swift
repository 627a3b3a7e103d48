/// The pairs that share a source or a target sentence, directly or over other pairs: indices into `pairs`.
///
/// Where pairs are of several directions, the source of one may be the target of another.
///
/// Groups are in the order of their first pair, pairs in a group in the order of `pairs`.
func sentenceGroups(of pairs: [SentencePair]) -> [[Int]] {
  var sets = DisjointSets(count: pairs.count)
  let hasSeveralDirections = pairs.contains { $0.direction != nil }
  var firstIndex = [String: Int](minimumCapacity: pairs.count)
  for side in [\SentencePair.source, \SentencePair.target] {
    if !hasSeveralDirections { firstIndex.removeAll(keepingCapacity: true) }
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
