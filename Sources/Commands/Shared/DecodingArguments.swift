import ArgumentParsing
import Decoding

/// The options that say how translations are searched for.
enum DecodingArguments {
  static let beam = Option(
    "beam", "N", "Hypotheses kept while searching; 1 is greedy decoding.", .integer(1...256), default: 4)
  static let lengthPenalty = Option(
    "length-penalty", "ALPHA", "Rank hypotheses of n tokens by log-probability / n^ALPHA.", .number(0...10), default: 1)
  static let maximumLength = Option(
    "maximum-length", "N", "The most tokens of a translation, within the model's own limit.", .integer(1...1 << 16),
    whenAbsent: "twice those of the source and ten")

  static let all: [any OptionDeclaration] = [beam, lengthPenalty, maximumLength]

  static func options(_ arguments: ParsedArguments) -> DecodingOptions {
    DecodingOptions(
      beamSize: arguments[beam], lengthPenalty: arguments[lengthPenalty], maximumLength: arguments[maximumLength])
  }
}
