import ArgumentParsing
import Corpus
import Wording

/// The options that say from which language into which a model learns.
enum DirectionArguments {
  static let reverse = Flag("reverse", TrainHelp.reverse)
  static let bothWays = Flag("both-ways", TrainHelp.bothWays)
  static let zeroShot = Flag("zero-shot", TrainHelp.zeroShot)

  static let all: [any OptionDeclaration] = [reverse, bothWays, zeroShot]

  static func directions(_ arguments: ParsedArguments) throws(UsageError) -> TrainingCorpus.Directions {
    switch (arguments[reverse], arguments[bothWays]) {
    case (true, true): throw UsageError(CommandLineWording.exclusive(["--reverse", "--both-ways"]))
    case (true, false): .reversed
    case (false, true): .both
    case (false, false): .asWritten
    }
  }
}
