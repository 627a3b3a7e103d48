/// A language as a type, so that the compiler knows in which one a literal is written.
package protocol Tongue: Sendable {
  static var language: Language { get }
}

package enum English: Tongue { package static let language = Language.en }
package enum Spanish: Tongue { package static let language = Language.es }
package enum Portuguese: Tongue { package static let language = Language.pt }

/// A text in one language; what is interpolated becomes part of that language:
///
///     "\(2, "par", "pares"), \(1234.5, decimals: 1)"   // "2 pares, 1234,5" as a Phrase<Spanish>
package struct Phrase<T: Tongue>: ExpressibleByStringInterpolation, Sendable {
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    package mutating func appendLiteral(_ literal: String) {
      text += literal
    }

    /// What is the same in all languages: a path, a name.
    package mutating func appendInterpolation(_ string: some StringProtocol) {
      text += string
    }

    /// Another text, in this language.
    package mutating func appendInterpolation(_ other: Text) {
      text += other[T.language]
    }

    /// A number for reading, with its digits in groups.
    package mutating func appendInterpolation(_ integer: Int) {
      text += T.language.text(of: integer)
    }

    /// A number for reading, rounded.
    package mutating func appendInterpolation(_ number: Double, decimals: Int) {
      text += T.language.text(of: number, decimals: decimals)
    }

    /// A number for reading, with as many decimals as it needs.
    package mutating func appendInterpolation(_ number: Double) {
      text += T.language.text(of: number)
    }

    /// A value for typing, or that a script may read: always `1234.5`.
    package mutating func appendInterpolation(verbatim value: some CustomStringConvertible) {
      text += value.description
    }

    /// A number and what it counts: `1 pair`, `2 pairs`.
    package mutating func appendInterpolation(_ count: Int, _ singular: String, _ plural: String) {
      appendInterpolation(count)
      text += " " + (T.language.isSingular(Double(count)) ? singular : plural)
    }

    /// A number and what it counts: `1.5 epochs`.
    package mutating func appendInterpolation(_ number: Double, decimals: Int, _ singular: String, _ plural: String) {
      appendInterpolation(number, decimals: decimals)
      text += " " + (T.language.isSingular(number, decimals: decimals) ? singular : plural)
    }
  }
}
