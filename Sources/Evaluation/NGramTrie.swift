/// The distinct n-grams of one segment's texts, as a trie: a node is an n-gram, an edge its last symbol.
///
/// Texts that are compared with each other share a trie, so equal n-grams are the same node and their counts stand at
/// the same index. One dictionary look-up per n-gram, whatever its order, and no n-gram is ever copied.
struct NGramTrie {
  /// The number of symbols of each node's n-gram; node 0 is the root, the empty n-gram.
  private(set) var orders = [0]
  /// Keyed by parent node (high half) and symbol (low half).
  private var children: [UInt64: Int] = [:]
  let maximumOrder: Int

  init(maximumOrder: Int) {
    self.maximumOrder = maximumOrder
  }

  /// How often each n-gram of orders 1 to `maximumOrder` stands in `symbols`, by node.
  ///
  /// Nodes that a later text adds have no element here: they do not occur in this text.
  mutating func counts(of symbols: [UInt32]) -> [Int] {
    var counts = [Int](repeating: 0, count: orders.count)
    for start in symbols.indices {
      var node = 0
      for symbol in symbols[start...].prefix(maximumOrder) {
        node = child(of: node, along: symbol)
        if node == counts.count { counts.append(0) }
        counts[node] += 1
      }
    }
    return counts
  }

  /// Σ min(hypothesis count, reference count) over the n-grams of each order; element n - 1 belongs to order n.
  func matches(_ hypothesis: [Int], _ reference: [Int]) -> [Int] {
    var matches = [Int](repeating: 0, count: maximumOrder)
    for node in 1..<max(1, min(hypothesis.count, reference.count)) {
      matches[orders[node] - 1] += min(hypothesis[node], reference[node])
    }
    return matches
  }

  /// The number of n-grams of each order in a text of `length` symbols; element n - 1 belongs to order n.
  func totals(length: Int) -> [Int] {
    (0..<maximumOrder).map { max(0, length - $0) }
  }

  private mutating func child(of node: Int, along symbol: UInt32) -> Int {
    let key = UInt64(node) << 32 | UInt64(symbol)
    if let child = children[key] { return child }
    let child = orders.count
    orders.append(orders[node] + 1)
    children[key] = child
    return child
  }
}
