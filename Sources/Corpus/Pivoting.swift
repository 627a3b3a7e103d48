import Languages

extension ParallelCorpus {
  /// Pairs of the directions that none of the corpora has, but two of them together: where es→en and en→pt share an
  /// English sentence, their other sides are a pair of es→pt (Freitag and Firat 2020, *Complete Multilingual Neural
  /// Machine Translation*).
  ///
  /// What a corpus has of several translations is used in turn, so that a sentence that stands in m and in n pairs
  /// makes max(m, n) of them, not m × n.
  public static func pivoted(_ corpora: [ParallelCorpus]) -> [ParallelCorpus] {
    let known = Set(corpora.compactMap(\.direction))
    return corpora.flatMap { first in
      corpora.compactMap { second in
        guard let direction = first.direction?.followed(by: second.direction), !known.contains(direction) else {
          return nil
        }
        return first.pivoted(to: second, direction)
      }
    }
  }

  /// - Returns: nil if there is no pivot: no target here is a source there.
  private func pivoted(to second: ParallelCorpus, _ direction: Direction) -> ParallelCorpus? {
    let ends = Dictionary(grouping: second.pairs, by: \.source)
    let starts = Dictionary(grouping: pairs.indices.filter { ends[pairs[$0].target] != nil }) { pairs[$0].target }
    // In the order of this corpus, as the same run is to come out each time.
    let pivots = starts.sorted { $0.value[0] < $1.value[0] }
    let joined = pivots.flatMap { pivot, starts in
      let ends = ends[pivot, default: []]
      return (0..<max(starts.count, ends.count)).map { (start: starts[$0 % starts.count], end: ends[$0 % ends.count]) }
    }
    guard !joined.isEmpty else { return nil }
    return ParallelCorpus(
      joined.map { SentencePair(source: pairs[$0.start].source, target: $0.end.target) }, path: path,
      lineNumbers: joined.map { lineNumbers[$0.start] }, direction: direction
    ).deduplicated().corpus
  }
}
