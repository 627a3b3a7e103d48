/// `1 pair`, `2 pairs`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension String {
  /// The text at the right of a column, behind spaces; as it is if it is wider.
  package func rightAligned(in width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// The text at the left of a column, before spaces; as it is if it is wider.
  package func leftAligned(in width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

/// Breaks a text at spaces into lines of at most `width` characters; a longer word gets a line of its own.
package func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !line.isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      line = ""
    }
    line += (line.isEmpty ? "" : " ") + word
  }
  return line.isEmpty ? lines : lines + [line]
}

/// The text as it is if it fits, or else broken at spaces.
package func fitted(_ text: String, width: Int) -> [String] {
  text.count <= width ? [text] : wrapped(text, width: width)
}
