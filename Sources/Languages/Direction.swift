/// From which language into which a text is translated, as ISO 639 codes: `es-en`.
public struct Direction: Sendable, Hashable {
  /// The code of the language that is translated from.
  public let source: String
  /// The code of the language that is translated into.
  public let target: String

  /// - Returns: nil unless the codes are those of two different languages.
  public init?(source: String, target: String) {
    guard source != target, isLanguageCode(source), isLanguageCode(target) else { return nil }
    self.source = source
    self.target = target
  }

  private init(validSource source: String, target: String) {
    self.source = source
    self.target = target
  }

  /// en-es of es-en.
  public var reversed: Direction { Direction(validSource: target, target: source) }

  /// es-en followed by en-pt is es-pt.
  ///
  /// - Returns: nil unless the one begins where the other ends, and does not lead back.
  public func followed(by next: Direction?) -> Direction? {
    guard let next, target == next.source, source != next.target else { return nil }
    return Direction(validSource: source, target: next.target)
  }
}

extension Direction: LosslessStringConvertible {
  /// Reads `es-en`.
  public init?(_ text: String) {
    let codes = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard codes.count == 2 else { return nil }
    self.init(source: codes[0], target: codes[1])
  }

  /// As in a file's name: `es-en`.
  public var description: String { "\(source)-\(target)" }

  /// Reads the beginning of a file's name: `data/es-en.train.tsv` is es-en.
  public init?(fileName path: String) {
    let name = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    self.init(String(name))
  }
}

/// A direction is a string such as `es-en` in a file.
extension Direction: Codable {
  /// Reads what `encode` writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let direction = Direction(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not two language codes such as es-en")
    }
    self = direction
  }

  /// Writes `es-en`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
