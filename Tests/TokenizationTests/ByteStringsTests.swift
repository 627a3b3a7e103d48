import Randomness
import Testing

@testable import Tokenization

@Suite struct ByteStringsTests {
  @Test func stringsAreNumberedInOrderOfAppearance() {
    var random = RandomSource(seed: 9)
    var strings = ByteStrings()
    var reference: [[UInt8]: Int] = [:]
    for _ in 0..<3000 {
      let bytes = (0..<random.integer(below: 6)).map { _ in UInt8(random.integer(below: 5)) }
      let padded = [9] + bytes + [9]
      #expect(strings.index(of: padded, 1..<padded.count - 1) == reference[bytes])
      let expected = reference[bytes] ?? reference.count
      reference[bytes] = expected
      #expect(strings.insert(padded, 1..<padded.count - 1) == expected)
    }
    #expect(strings.count == reference.count)
    for (bytes, index) in reference { #expect(Array(strings[index]) == bytes) }
  }

  @Test func orderIsThatOfBytes() {
    var strings = ByteStrings()
    let texts = ["", "a", "ab", "b", "é", "日", "😀"]
    for text in texts { _ = strings.insert(Array(text.utf8), 0..<text.utf8.count) }
    for left in texts.indices {
      for right in texts.indices { #expect(strings.precedes(left, right) == (left < right)) }
    }
  }
}
