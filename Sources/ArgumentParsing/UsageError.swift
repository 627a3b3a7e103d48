import Localization

/// What is wrong with a command line.
package enum UsageError: Error, Equatable {
  /// - Parameter meant: the names of the options that the user may have meant, without dashes.
  case unknownOption(String, meant: [String])
  /// - Parameter next: what stands behind the option and looks like another one.
  case missingValue(option: Text, name: String, next: String?)
  /// A flag was given a value.
  case unexpectedValue(option: String)
  case invalidValue(option: String, value: String, ValueProblem)
  /// - Parameter needed: how many at least.
  case missingArgument(Text, needed: Int)
  case unexpectedArgument(String)

  /// The first word is none of the commands.
  case unknownCommand(String, meant: String?)
  /// The first word is an option, where a command must stand.
  case noCommand(option: String)
  /// The first word of a command's name without the second.
  case incompleteCommand(String, members: [String])

  /// What only the command itself can check, in its words.
  case refused(Text)

  package init(_ text: Text) {
    self = .refused(text)
  }
}

/// What is wrong with the text of an option's value.
package enum ValueProblem: Error, Equatable {
  case empty
  case tooLarge
  case notAnInteger(NumberBounds)
  case notANumber(NumberBounds)
  /// - Parameter meant: with a point, as numbers are typed here.
  case decimalComma(meant: String)
  case notOneOf([String])
  case notADuration
  /// A duration that is only a number.
  case durationWithoutUnit
}

/// Which numbers are allowed; bounds as they would be typed.
package enum NumberBounds: Equatable, Sendable {
  case all
  case between(String, and: String)
  case atLeast(String)
  case atLeastAndBelow(String, String)
  case atMost(String)
  case above(String)
}
