import ArgumentParsing
import Localization
import Training

/// What an option that was given changes in a recipe.
typealias RecipeChange = @Sendable (inout Recipe) -> Void

/// An option of `train` that changes a recipe: what it is called and what it does are declared in one place.
struct RecipeOption: OptionDeclaration {
  let description: OptionDescription
  /// Nil if the option was not given.
  let change: @Sendable (ParsedArguments) -> RecipeChange?

  /// - Parameters:
  ///   - standard: the value without the option; nil if each recipe has its own.
  ///   - set: the effect.
  init<Value>(
    _ name: String, alsoCalled others: [String] = [], _ placeholder: Text, _ help: Text, _ reader: ValueReader<Value>,
    standard: Text? = nil, set: @escaping @Sendable (inout Recipe, Value) -> Void
  ) {
    let option = Option<Value?>(name, alsoCalled: others, placeholder, help, reader, whenAbsent: standard)
    description = option.description
    change = { arguments in
      guard let value = arguments[option] else { return nil }
      return { recipe in set(&recipe, value) }
    }
  }

  /// The option that sets a value of its own in each recipe.
  init<Value>(
    _ name: String, alsoCalled others: [String] = [], _ placeholder: Text, _ help: Text, _ reader: ValueReader<Value>,
    _ path: WritableKeyPath<Recipe, Value> & Sendable
  ) {
    self.init(name, alsoCalled: others, placeholder, help, reader) { $0[keyPath: path] = $1 }
  }

  /// The option that sets a value that all recipes share.
  init<Value>(
    _ name: String, alsoCalled others: [String] = [], _ placeholder: Text, _ help: Text, _ reader: ValueReader<Value>,
    shared path: WritableKeyPath<Recipe, Value> & Sendable
  ) {
    let standard = Text(verbatim: reader.text(Recipe.Preset.small.recipe[keyPath: path]))
    self.init(name, alsoCalled: others, placeholder, help, reader, standard: standard) { $0[keyPath: path] = $1 }
  }

  /// The flag that sets a value.
  init<Value: Sendable>(
    flag name: String, alsoCalled others: [String] = [], _ help: Text,
    _ path: WritableKeyPath<Recipe, Value> & Sendable, _ value: Value
  ) {
    let flag = Flag(name, alsoCalled: others, help)
    description = flag.description
    change = { arguments in
      guard arguments[flag] else { return nil }
      return { recipe in recipe[keyPath: path] = value }
    }
  }
}

extension ValueReader where Value == Float {
  /// As a number, rounded.
  static func float(_ range: ClosedRange<Double>) -> Self {
    let reader = ValueReader<Double>.number(range)
    return Self(read: { text throws(ValueProblem) in Float(try reader.read(text)) }, text: { "\($0)" })
  }
}
