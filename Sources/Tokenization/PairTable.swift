/// A map from pairs of numbers to a number: what two adjacent symbols give when they are joined, for instance.
package struct PairTable: Sendable {
  // Open addressing; the count is a power of two and at least twice the number of pairs.
  private var keys = [UInt64](repeating: .max, count: 64)
  private var values = [Int32](repeating: -1, count: 64)
  private var count = 0

  package init() {}

  /// The value of the pair, or −1. Negative symbols are in no pair.
  package subscript(left: Int32, right: Int32) -> Int32 {
    values[slot(of: key(left, right))]
  }

  package mutating func insert(_ value: Int32, for left: Int32, _ right: Int32) {
    precondition(left >= 0 && right >= 0 && value >= 0, "pairs are made of non-negative numbers")
    let slot = slot(of: key(left, right))
    if values[slot] < 0 { count += 1 }
    keys[slot] = key(left, right)
    values[slot] = value
    if 2 * count > keys.count { grow() }
  }

  private func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  /// The slot that holds `key`, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    // Fibonacci hashing; the high half is the well-mixed one.
    var slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while values[slot] >= 0 && keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let pairs = zip(keys, values).filter { $0.1 >= 0 }
    keys = [UInt64](repeating: .max, count: 2 * keys.count)
    values = [Int32](repeating: -1, count: keys.count)
    for (key, value) in pairs {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
