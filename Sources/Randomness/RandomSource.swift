/// A seeded stream of pseudo-random numbers whose state can be saved and restored.
///
/// xoshiro256** seeded through SplitMix64. The standard library's generator cannot be seeded, and its `shuffle(using:)`
/// may change between Swift releases; everything random here must be the same for a seed, for ever.
///
/// - Source: Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", 2021.
public struct RandomSource: RandomNumberGenerator, Sendable, Codable, Equatable {
  private var state0, state1, state2, state3: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) {
    let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
    state0 = mixed(seed &+ golden)
    state1 = mixed(seed &+ golden &* 2)
    state2 = mixed(seed &+ golden &* 3)
    state3 = mixed(seed &+ golden &* 4)
  }

  /// A stream of its own for the purpose `name`, so that drawing more numbers for one purpose does not shift another's.
  public init(seed: UInt64, for name: String) {
    // FNV-1a: Swift's own hash is seeded anew in every process.
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    self.init(seed: mixed(seed &+ hash))
  }

  /// 64 random bits.
  public mutating func next() -> UInt64 {
    let result = rotated(state1 &* 5, by: 7) &* 9
    let shifted = state1 << 17
    state2 ^= state0
    state3 ^= state1
    state1 ^= state2
    state0 ^= state3
    state2 ^= shifted
    state3 = rotated(state3, by: 45)
    return result
  }

  /// A number in 0 ..< 1, of 53 random bits.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// An integer in 0 ..< `bound`, without modulo bias beyond 2⁻⁶⁴ · `bound`.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "a bound must be positive")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Shuffles in place (Fisher-Yates): every order is equally likely.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}

/// SplitMix64's output function: one changed bit of the argument changes half the bits of the result.
private func mixed(_ value: UInt64) -> UInt64 {
  var bits = value
  bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
  return bits ^ (bits >> 31)
}

private func rotated(_ value: UInt64, by count: UInt64) -> UInt64 {
  value << count | value >> (64 - count)
}
