import Corpus

/// How a batch is divided into parts that can run at once.
enum Lane {
  /// Divides `pairs` among `count` lanes so that all have about as much to do: the longest first, each to the emptiest
  /// lane.
  static func divide(_ pairs: [EncodedPair], among count: Int) -> [[EncodedPair]] {
    var lanes = [[EncodedPair]](repeating: [], count: count)
    var costs = [Int](repeating: 0, count: count)
    let order = pairs.indices.sorted { (cost(of: pairs[$0]), $1) > (cost(of: pairs[$1]), $0) }
    for index in order {
      let lane = costs.indices.min { costs[$0] < costs[$1] } ?? 0
      lanes[lane].append(pairs[index])
      costs[lane] += cost(of: pairs[index])
    }
    return lanes
  }

  /// A target token passes through the decoder and the output layer: about two source tokens' work.
  private static func cost(of pair: EncodedPair) -> Int {
    pair.sourceLength + 2 * pair.targetLength
  }
}
