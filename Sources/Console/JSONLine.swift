import Foundation

/// JSON for programs: an object in a line, its keys in the order of the alphabet, so that the same result is the same
/// text.
package enum JSONLine {
  package static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
