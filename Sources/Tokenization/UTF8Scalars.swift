/// Reading Unicode scalars out of bytes that are known to be valid UTF-8, as those of every `String` are.
enum UTF8Scalars {
  /// How many bytes the scalar that begins with `lead` takes.
  static func length(lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The code point that begins at `start`.
  static func value(in bytes: [UInt8], at start: Int) -> UInt32 {
    let lead = UInt32(bytes[start])
    func trailing(_ offset: Int) -> UInt32 { UInt32(bytes[start + offset]) & 0x3F }
    switch length(lead: bytes[start]) {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | trailing(1)
    case 3: return (lead & 0x0F) << 12 | trailing(1) << 6 | trailing(2)
    default: return (lead & 0x07) << 18 | trailing(1) << 12 | trailing(2) << 6 | trailing(3)
    }
  }
}
