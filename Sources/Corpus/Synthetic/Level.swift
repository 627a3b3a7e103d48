import Randomness

/// The examples of a task that are equally hard, numbered from 0.
struct Level {
  let count: Int
  /// The example with this number; chance may choose between ways of writing it.
  let pair: (Int, inout RandomSource) -> SentencePair
}

/// How much each taker gets if all get the same, as far as their capacities allow: 10 among 2, 9, 9 gives 2, 4, 4.
///
/// The sum is `total`, or all capacities together if they are less.
func equalShares(of total: Int, among capacities: [Int]) -> [Int] {
  var shares = [Int](repeating: 0, count: capacities.count)
  var remaining = total
  // The smallest first: what they cannot take goes to the others.
  let order = capacities.indices.sorted { (capacities[$0], $0) < (capacities[$1], $1) }
  for (place, index) in order.enumerated() {
    shares[index] = min(capacities[index], remaining / (order.count - place))
    remaining -= shares[index]
  }
  return shares
}

/// `count` different integers in 0 ..< `bound`; every choice is equally likely, but their order is not random.
///
/// - Source: Robert Floyd's algorithm, in Bentley, "Programming Pearls: A Sample of Brilliance", 1987. It draws `count`
///   times, however few integers are left over.
func distinctIntegers(_ count: Int, below bound: Int, _ random: inout RandomSource) -> [Int] {
  precondition(0...bound ~= count, "there are \(bound) integers, not \(count)")
  var integers: [Int] = []
  var seen = Set<Int>(minimumCapacity: count)
  for last in (bound - count)..<bound {
    let drawn = random.integer(below: last + 1)
    let integer = seen.contains(drawn) ? last : drawn
    seen.insert(integer)
    integers.append(integer)
  }
  return integers
}
