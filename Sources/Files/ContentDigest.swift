/// A 64-bit digest of a stream of bytes, to notice damage and to compare two runs. It is not cryptographic: anybody can
/// make two streams with the same digest on purpose.
///
/// The stream is read as little-endian 64-bit words dealt to eight lanes in turn; each lane does
///
///     lane ← rotate(lane ⊕ word, 31) · P
///
/// with an odd `P`. A step is a bijection of the lane, and of the word, so one changed word *always* changes its lane.
/// The rotation is needed: without it the highest bit (the sign of every second float) would never reach other bits,
/// and two flipped signs in a lane would cancel. The last block is filled with zeros, and the length goes into the
/// final mixing of the lanes. Eight independent lanes hide the latency of the multiplication: the digest runs as fast
/// as memory is read.
public struct ContentDigest: Sendable {
  /// An odd number with about as many ones as zeros (2⁶⁴ / golden ratio).
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let blockSize = 64

  /// Different starting values, so that exchanging two lanes' words is noticed.
  private var lanes = SIMD8<UInt64>(1, 2, 3, 4, 5, 6, 7, 8) &* Self.multiplier
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// The digest of nothing.
  public init() {}

  /// Appends bytes; where the stream is cut into pieces makes no difference.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(Self.blockSize - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard pending.count == Self.blockSize else { return }
      pending.withUnsafeBytes { absorbBlocks(of: $0) }
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = rest.prefix(rest.count / Self.blockSize * Self.blockSize)
    absorbBlocks(of: UnsafeRawBufferPointer(rebasing: blocks))
    pending.append(contentsOf: rest.dropFirst(blocks.count))
  }

  /// Appends a text with its length in front, so that "ab", "c" and "a", "bc" differ.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      update(UInt64(bytes.count))
      update(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Adds a number, as eight bytes.
  public mutating func update(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { update($0) }
  }

  /// The digest of everything appended so far.
  public var value: UInt64 {
    var filled = self
    if !pending.isEmpty {
      let block = pending + [UInt8](repeating: 0, count: Self.blockSize - pending.count)
      block.withUnsafeBytes { filled.absorbBlocks(of: $0) }
    }
    var result = length
    for lane in 0..<8 {
      result = mixed(result &* Self.multiplier ^ filled.lanes[lane])
    }
    return result
  }

  /// The digest as 16 hexadecimal digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func absorbBlocks(of bytes: UnsafeRawBufferPointer) {
    var lanes = lanes
    for offset in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
      let sum = lanes ^ words
      lanes = ((sum &<< 31) | (sum &>> 33)) &* Self.multiplier
    }
    self.lanes = lanes
  }
}

/// SplitMix64's output function: one changed bit of the argument changes half the bits of the result.
private func mixed(_ value: UInt64) -> UInt64 {
  var bits = value
  bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
  return bits ^ (bits >> 31)
}
