extension Unicode.Scalar {
  /// Whether sacreBLEU's language, Python, splits text here.
  ///
  /// Unicode's White_Space and the four information separators U+001C to U+001F, which Unicode does not count. Written
  /// out because a score must not depend on the Unicode tables of the machine it is computed on.
  var separatesWords: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
