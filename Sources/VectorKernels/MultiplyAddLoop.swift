import KernelInterface

extension SIMDKernels {
  /// Chains x ← x·½ + ½, which tend to 1 and so never meet a slow denormal number. They start from different values, as
  /// the compiler would make one of equal ones.
  package func multiplyAddLoop(_ count: Int) -> (multiplyAddCount: Int, sum: Float) {
    let roundCount = (max(count, 0) + MultiplyAddChains.countPerRound - 1) / MultiplyAddChains.countPerRound
    var chains = MultiplyAddChains()
    for _ in 0..<roundCount { chains.advance() }
    return (roundCount * MultiplyAddChains.countPerRound, chains.total)
  }
}

/// Independent sums, enough of them to hide the latency of a multiply-add and few enough to stay in registers.
///
/// Four cycles of latency and two additions a cycle ask for 8 registers, Haswell's five for 10: 12 registers, as 12
/// vectors of AVX-512, 6 of AVX2 and 3 of SSE. NEON, with 32 registers and up to four additions a cycle, fills 24 with
/// 6 vectors.
private struct MultiplyAddChains {
  #if AVX512
    static let countPerRound = 12 * lanes
  #elseif AVX2 || arch(arm64)
    static let countPerRound = 6 * lanes
  #else
    static let countPerRound = 3 * lanes
  #endif

  private var chains0 = ThreeChains(from: 2)
  #if AVX512 || AVX2 || arch(arm64)
    private var chains1 = ThreeChains(from: 5)
  #endif
  #if AVX512
    private var chains2 = ThreeChains(from: 8)
    private var chains3 = ThreeChains(from: 11)
  #endif

  @inline(__always)
  init() {}

  @inline(__always)
  mutating func advance() {
    chains0.advance()
    #if AVX512 || AVX2 || arch(arm64)
      chains1.advance()
    #endif
    #if AVX512
      chains2.advance()
      chains3.advance()
    #endif
  }

  @inline(__always)
  var total: Float {
    var total = chains0.total
    #if AVX512 || AVX2 || arch(arm64)
      total += chains1.total
    #endif
    #if AVX512
      total += chains2.total + chains3.total
    #endif
    return total
  }
}

private struct ThreeChains {
  private var first: Vector
  private var second: Vector
  private var third: Vector

  @inline(__always)
  init(from value: Float) {
    first = Vector(repeating: value)
    second = Vector(repeating: value + 1)
    third = Vector(repeating: value + 2)
  }

  @inline(__always)
  mutating func advance() {
    let half = Vector(repeating: 0.5)
    first = half.adding(first, times: half)
    second = half.adding(second, times: half)
    third = half.adding(third, times: half)
  }

  @inline(__always)
  var total: Float { first.total + second.total + third.total }
}
