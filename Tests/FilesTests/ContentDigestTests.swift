import Files
import Randomness
import Testing

@Suite struct ContentDigestTests {
  private func digest(_ bytes: [UInt8]) -> UInt64 {
    var digest = ContentDigest()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.value
  }

  private func randomBytes(_ count: Int) -> [UInt8] {
    var random = RandomSource(seed: 1)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  @Test func followsItsDefinition() {
    // The doc comment's formula, word for word, without blocks or SIMD.
    let bytes = randomBytes(1000)
    let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    var lanes = (1...8).map { UInt64($0) &* multiplier }
    for start in stride(from: 0, to: 1024, by: 8) {
      let word = (start..<start + 8).reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1 < 1000 ? bytes[$1] : 0) }
      let lane = start / 8 % 8
      let sum = lanes[lane] ^ word
      lanes[lane] = (sum << 31 | sum >> 33) &* multiplier
    }
    let expected = lanes.reduce(1000 as UInt64) { result, lane in
      var bits = (result &* multiplier) ^ lane
      bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
      return bits ^ bits >> 31
    }
    #expect(digest(bytes) == expected)
  }

  @Test func staysTheSameForEver() {
    // Stored in files: a change of these values makes every existing model file look damaged.
    #expect(ContentDigest().hexadecimal == "9942a8b5ed2dff16")
    var digest = ContentDigest()
    digest.update("Soy un estudiante")
    #expect(digest.hexadecimal == "8ee4cbace9a4bbb7")
  }

  @Test func cuttingTheStreamMakesNoDifference() {
    let bytes = randomBytes(300)
    let whole = digest(bytes)
    for cut in 0...300 {
      var pieces = ContentDigest()
      bytes[..<cut].withUnsafeBytes { pieces.update($0) }
      bytes[cut...].withUnsafeBytes { pieces.update($0) }
      #expect(pieces.value == whole)
    }
  }

  @Test func everyFlippedBitChangesIt() {
    var bytes = randomBytes(200)
    let original = digest(bytes)
    for bit in 0..<1600 {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(digest(bytes) != original, "bit \(bit)")
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
  }

  @Test func twoFlippedSignsInOneLaneDoNotCancel() {
    // 64 bytes apart: the highest bit of the same lane's word, the weak spot of multiplying without rotating.
    var bytes = randomBytes(640)
    let original = digest(bytes)
    for block in 0..<9 {
      var changed = bytes
      changed[block * 64 + 7] ^= 0x80
      changed[block * 64 + 71] ^= 0x80
      #expect(digest(changed) != original)
    }
    bytes.swapAt(7, 15)
    #expect(digest(bytes) != original)
  }

  @Test func lengthCounts() {
    #expect(Set((0..<130).map { digest([UInt8](repeating: 0, count: $0)) }).count == 130)
  }

  @Test func textsDoNotRunIntoEachOther() {
    var first = ContentDigest()
    first.update("ab")
    first.update("c")
    var second = ContentDigest()
    second.update("a")
    second.update("bc")
    #expect(first.value != second.value)
  }
}
