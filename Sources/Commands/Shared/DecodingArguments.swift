import ArgumentParsing
import Decoding
import Wording

/// The options that say how translations are searched for.
enum DecodingArguments {
  static let beam = Option(
    "beam", alsoCalled: ["beam-size", "num-beams", "beam-width"], Placeholder.count, SearchHelp.beam, .integer(1...256),
    default: 4)
  static let lengthPenalty = Option(
    "length-penalty", alsoCalled: ["lenpen", "alpha", "normalize"], SearchHelp.lengthPenaltyPlaceholder,
    SearchHelp.lengthPenalty, .number(0...10), default: 1)
  static let maximumLength = Option(
    "maximum-length", alsoCalled: ["max-length", "max-len"], Placeholder.count, SearchHelp.maximumLength,
    .integer(1...1 << 16), whenAbsent: SearchHelp.maximumLengthWhenAbsent)

  static let all: [any OptionDeclaration] = [beam, lengthPenalty, maximumLength]

  static func options(_ arguments: ParsedArguments) -> DecodingOptions {
    DecodingOptions(
      beamSize: arguments[beam], lengthPenalty: arguments[lengthPenalty], maximumLength: arguments[maximumLength])
  }
}
