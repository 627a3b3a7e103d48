import ArgumentParsing
import Corpus

/// The options that say from which language into which a model learns.
enum DirectionArguments {
  static let reverse = Flag("reverse", "Learn the opposite direction: from the second column into the first.")
  static let bothWays = Flag("both-ways", "Learn both directions in one model; --to says which one is wanted.")
  static let zeroShot = Flag(
    "zero-shot", "Make no pairs of es-pt from the sentences that a corpus es-en and a corpus en-pt share.")

  static let all: [any OptionDeclaration] = [reverse, bothWays, zeroShot]

  static func directions(_ arguments: ParsedArguments) throws(UsageError) -> TrainingCorpus.Directions {
    switch (arguments[reverse], arguments[bothWays]) {
    case (true, true): throw UsageError("--reverse and --both-ways exclude each other")
    case (true, false): .reversed
    case (false, true): .both
    case (false, false): .asWritten
    }
  }
}
