import Foundation

/// An element of an SVG picture. What it is given is escaped when it is written, so that the picture is well-formed
/// whatever corpora and files are called.
package struct SVGElement: Sendable {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let content: String
  private let children: [SVGElement]

  package init(
    _ name: String, _ attributes: KeyValuePairs<String, any SVGValue> = [:], content: String = "",
    _ children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.compactMap { entry in entry.value.svgText.map { (entry.key, $0) } }
    self.content = content
    self.children = children
  }

  /// The element with all that is in it, on lines of its own.
  package func text(indentation: String = "") -> String {
    let attributes = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    guard !children.isEmpty || !content.isEmpty else { return "\(indentation)<\(name)\(attributes)/>\n" }
    // Spaces inside of a text would be seen.
    let inner = children.map { $0.text(indentation: indentation + " ") }.joined()
    let lines = children.isEmpty ? "" : "\n\(inner)\(indentation)"
    return "\(indentation)<\(name)\(attributes)>\(Self.escaped(content))\(lines)</\(name)>\n"
  }

  package static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // As they are, a reader would turn them into spaces.
      case "\n": escaped += "&#10;"
      case "\t": escaped += "&#9;"
      // XML has no way to write the other control characters.
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// What an attribute can be. Without a text it is left out.
package protocol SVGValue {
  var svgText: String? { get }
}

extension String: SVGValue {
  package var svgText: String? { self }
}

extension Int: SVGValue {
  package var svgText: String? { String(self) }
}

extension Double: SVGValue {
  /// In hundredths: finer than any screen.
  package var svgText: String? {
    precondition(isFinite && magnitude < 1e9, "a picture's coordinates are small numbers")
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(digits)")
  }
}

extension Optional: SVGValue where Wrapped: SVGValue {
  package var svgText: String? { flatMap(\.svgText) }
}
