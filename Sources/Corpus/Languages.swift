import Foundation

/// From which language into which a corpus translates, as ISO 639 codes: `es` and `en`.
public struct Languages: Sendable, Hashable, CustomStringConvertible {
  public let source: String
  public let target: String

  /// - Returns: nil unless the codes are two different languages'.
  public init?(source: String, target: String) {
    guard source != target, Self.isCode(source), Self.isCode(target) else { return nil }
    self.source = source
    self.target = target
  }

  /// The languages in a file's name: those of `data/es-en.train.tsv` are `es` and `en`.
  public init?(fileName path: String) {
    let name = path.split(separator: "/").last?.prefix { $0 != "." } ?? ""
    let codes = name.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard codes.count == 2 else { return nil }
    self.init(source: codes[0], target: codes[1])
  }

  public var description: String { "\(source)-\(target)" }

  public var reversed: Languages { Languages(validSource: target, target: source) }

  /// es-en followed by en-pt is es-pt.
  ///
  /// - Returns: nil unless the one begins where the other ends, and does not lead back.
  func followed(by next: Languages?) -> Languages? {
    guard let next, target == next.source, source != next.target else { return nil }
    return Languages(validSource: source, target: next.target)
  }

  private init(validSource source: String, target: String) {
    self.source = source
    self.target = target
  }

  private static func isCode(_ text: String) -> Bool {
    (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
      && Locale.LanguageCode(text).isISOLanguage
  }
}
