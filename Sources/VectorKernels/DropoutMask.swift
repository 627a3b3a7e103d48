import KernelInterface

/// The constants of one `Dropout`, ready for vectors.
struct DropoutMask {
  typealias Bits = SIMD16<UInt32>

  let isActive: Bool
  let key: Bits
  let whitening: Bits
  let threshold: Bits
  let scale: Float

  init(_ dropout: Dropout) {
    isActive = dropout.rate > 0
    key = Bits(repeating: UInt32(truncatingIfNeeded: dropout.key))
    whitening = Bits(repeating: UInt32(truncatingIfNeeded: dropout.key >> 32))
    threshold = Bits(repeating: dropout.threshold)
    scale = dropout.scale
  }

  @inline(__always)
  private static var ascending: Bits { Bits(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

  /// The elements `index`, `index` + 1 … of a matrix, dropped or scaled.
  ///
  /// - Source: the two-round integer hash with the constants of Wellons' hash prospector ("lowbias32"), keyed before
  ///   and between the rounds.
  @inline(__always)
  func apply(_ vector: Vector, index: Int) -> Vector {
    guard isActive else { return vector }
    var bits = (Bits(repeating: UInt32(truncatingIfNeeded: index)) &+ Self.ascending) ^ key
    bits = (bits ^ (bits &>> 16)) &* Bits(repeating: 0x21F0_AAAD)
    bits = (bits ^ (bits &>> 15) ^ whitening) &* Bits(repeating: 0x735A_2D97)
    bits = bits ^ (bits &>> 15)
    return (vector * scale).replacing(with: 0, where: bits .< threshold)
  }
}
