import Randomness
import Testing

@testable import Tokenization

@Test func pairsHaveTheValueGivenLast() {
  var random = RandomSource(seed: 10)
  var table = PairTable()
  var reference: [[Int32]: Int32] = [:]
  for value in 0..<Int32(4000) {
    let left = Int32(random.integer(below: 50))
    let right = Int32(random.integer(below: 50))
    #expect(table[left, right] == reference[[left, right]] ?? -1)
    table.insert(value, for: left, right)
    reference[[left, right]] = value
  }
  for (pair, value) in reference { #expect(table[pair[0], pair[1]] == value) }
  #expect(table[-1, 3] == -1)
  #expect(table[-1, -1] == -1)
}
