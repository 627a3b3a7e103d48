/// Distinct byte strings, numbered in the order in which they were first added.
///
/// An open-addressing hash table over one array of bytes. It counts the words of a corpus, names the pieces of a
/// vocabulary and remembers words already encoded. `Dictionary<String, Int>` would do, but compares by canonical
/// equivalence and costs an order of magnitude more per look-up.
struct ByteStrings: Sendable {
  /// The strings end to end; string `i` is `bytes[range(i)]`.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt32] = []
  // Indices of strings, −1 where free; the count is a power of two and at least twice the number of strings.
  private var slots = [Int32](repeating: -1, count: 64)

  var count: Int { ends.count }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// The number of the string `source[range]`, if it has been added.
  func index(of source: [UInt8], _ range: Range<Int>) -> Int? {
    let found = slots[slot(of: source, range, hash: hash(of: source, range))]
    return found < 0 ? nil : Int(found)
  }

  /// The number of the string `source[range]`, which is added if it is new.
  mutating func insert(_ source: [UInt8], _ range: Range<Int>) -> Int {
    let hash = hash(of: source, range)
    let slot = slot(of: source, range, hash: hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let index = ends.count
    slots[slot] = Int32(index)
    bytes.append(contentsOf: source[range])
    ends.append(bytes.count)
    hashes.append(hash)
    if 2 * ends.count > slots.count { grow() }
    return index
  }

  /// Whether string `left` comes before string `right` byte by byte, which is also the order by code points.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    let leftRange = range(left)
    let rightRange = range(right)
    for offset in 0..<min(leftRange.count, rightRange.count) {
      let leftByte = bytes[leftRange.lowerBound + offset]
      let rightByte = bytes[rightRange.lowerBound + offset]
      if leftByte != rightByte { return leftByte < rightByte }
    }
    return leftRange.count < rightRange.count
  }

  /// The slot that holds `source[range]`, or the free one where it belongs.
  private func slot(of source: [UInt8], _ range: Range<Int>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if hashes[index] == hash, holds(source, range, at: index) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ source: [UInt8], _ wanted: Range<Int>, at index: Int) -> Bool {
    let stored = range(index)
    guard stored.count == wanted.count else { return false }
    for offset in 0..<stored.count where bytes[stored.lowerBound + offset] != source[wanted.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    let mask = slots.count - 1
    for (index, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// FNV-1a, folded to 32 bits.
  private func hash(of source: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

extension ByteStrings: Equatable {
  static func == (left: ByteStrings, right: ByteStrings) -> Bool {
    left.ends == right.ends && left.bytes == right.bytes
  }
}
