import Console

/// How wide a text will be, without knowing the reader's font: about, and rather too wide than too narrow.
package enum TextWidth {
  /// - Parameter size: the font's size.
  package static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * size * (isBold ? 1.1 : 1)
  }

  /// A path without as many of its first directories as it takes to fit.
  package static func fittingPath(_ path: String, in width: Double, size: Double, isBold: Bool = false) -> String {
    guard of(path, size: size, isBold: isBold) > width else { return path }
    let parts = Array(path.split(separator: "/").suffix(40))
    let shorter = parts.indices.dropFirst().map { "…/" + parts[$0...].joined(separator: "/") }
    let fitting = shorter.first { of($0, size: size, isBold: isBold) <= width }
    return fitting ?? self.fitting(String(parts.last ?? "…"), in: width, size: size, isBold: isBold)
  }

  /// The text, or as much of its beginning and end as fits.
  package static func fitting(_ text: String, in width: Double, size: Double, isBold: Bool = false) -> String {
    guard of(text, size: size, isBold: isBold) > width else { return text }
    // More than this never fits in the picture.
    var head = text.prefix(min(text.count / 3, 100))
    var tail = text.suffix(min(text.count - text.count / 3, 200))
    while of("\(head)…\(tail)", size: size, isBold: isBold) > width, !(head.isEmpty && tail.isEmpty) {
      if tail.count >= 2 * head.count { tail.removeFirst() } else { head.removeLast() }
    }
    return "\(head)…\(tail)"
  }

  /// In sizes of the font. Verdana and DejaVu Sans are the widest of the usual fonts; this is near them.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", "·": 0.32
    case "f", "r", "t", "(", ")", "[", "]", "/", " ", "-", "\"": 0.4
    case "m", "w", "M", "W", "%", "@", "…", "—": 0.95
    case "A"..."Z", "+", "=", "<", ">", "~", "_", "#", "&": 0.74
    case "\u{0}"..."\u{FF}": 0.62
    case "\u{300}"..."\u{36F}": 0
    default: Character(scalar).columnCount == 2 ? 1.05 : 0.7
    }
  }
}
