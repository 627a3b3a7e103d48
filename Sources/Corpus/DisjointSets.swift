/// A partition of 0 ..< `count` that grows coarser by uniting two sets at a time (union-find).
///
/// The representative of a set is its smallest member.
///
/// - Source: Tarjan and van Leeuwen, "Worst-case Analysis of Set Union Algorithms", 1984 (path halving).
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func representative(of member: Int) -> Int {
    var current = member
    while parents[current] != current {
      parents[current] = parents[parents[current]]
      current = parents[current]
    }
    return current
  }

  mutating func unite(_ first: Int, _ second: Int) {
    let roots = (representative(of: first), representative(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
