extension ParallelCorpus {
  /// For each pair its target and, without repetition, the targets that another corpus has for the same source.
  public func references(with further: ParallelCorpus?) -> [[String]] {
    var targets: [String: [String]] = [:]
    for pair in further?.pairs ?? [] { targets[pair.source, default: []].append(pair.target) }
    return pairs.map { pair in
      var seen = Set<String>()
      return ([pair.target] + targets[pair.source, default: []]).filter { seen.insert($0).inserted }
    }
  }
}
