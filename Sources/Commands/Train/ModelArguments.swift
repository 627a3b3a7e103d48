import ArgumentParsing
import Layers
import Localization
import Models
import Training

extension Recipe.Preset: CustomStringConvertible {
  public var description: String { rawValue }
}

/// The options that give a model its shape.
enum ModelArguments {
  static let preset = Option(
    "preset", "NAME", "A shape and how to train it: tiny, small or base.", .choice(of: Recipe.Preset.self),
    whenAbsent: "by pairs and minutes")

  /// Where the values come from that a recipe has.
  static let byPreset: Text = "by the preset, or by pairs and minutes"
  static let modelSize = Option("model-size", "N", "d_model.", .integer(1...1 << 16), whenAbsent: byPreset)
  static let feedForwardSize = Option("feed-forward-size", "N", "d_ff.", .integer(1...1 << 18), whenAbsent: byPreset)
  static let heads = Option("heads", "N", "Attention heads, h.", .integer(1...1 << 12), whenAbsent: byPreset)
  static let encoderLayers = Option(
    "encoder-layers", "N", "Encoder layers.", .integer(1...1 << 10), whenAbsent: byPreset)
  static let decoderLayers = Option(
    "decoder-layers", "N", "Decoder layers.", .integer(1...1 << 10), whenAbsent: byPreset)
  static let vocabulary = Option(
    "vocabulary", "N", "The most pieces of the joint vocabulary.", .integer(259...1 << 20), whenAbsent: byPreset)
  static let dropout = Option("dropout", "RATE", "P_drop.", .number(0...0.99), whenAbsent: byPreset)
  static let norm = Option(
    "norm", "PLACE", "Layer norm after the sum, as in the paper (post), or before each sub-layer (pre).",
    .choice(of: NormPlacement.self), default: .post)
  static let untied = Flag("untied", "Separate matrices for source embedding, target embedding and output.")
  static let maximumLength = Option(
    "maximum-length", "N", "The most tokens of a sentence; longer pairs are left out.", .integer(2...1 << 16),
    default: 512)

  static let all: [any OptionDeclaration] = [
    modelSize, feedForwardSize, heads, encoderLayers, decoderLayers, vocabulary, dropout, norm, untied, maximumLength,
  ]

  /// The preset, or what suits the corpus, with the single values that were given.
  static func recipe(_ arguments: ParsedArguments, pairCount: Int, _ budget: TrainingBudget?) -> Recipe {
    var recipe = arguments[preset]?.recipe ?? Recipe.suiting(pairCount: pairCount, budget: budget)
    recipe.modelSize = arguments[modelSize] ?? recipe.modelSize
    recipe.feedForwardSize = arguments[feedForwardSize] ?? recipe.feedForwardSize
    recipe.headCount = arguments[heads] ?? recipe.headCount
    recipe.encoderLayerCount = arguments[encoderLayers] ?? recipe.encoderLayerCount
    recipe.decoderLayerCount = arguments[decoderLayers] ?? recipe.decoderLayerCount
    recipe.vocabularySize = arguments[vocabulary] ?? recipe.vocabularySize
    recipe.dropoutRate = arguments[dropout].map { Float($0) } ?? recipe.dropoutRate
    return recipe
  }

  static func configuration(
    _ arguments: ParsedArguments, _ recipe: Recipe, vocabularySize: Int
  ) -> TransformerConfiguration {
    recipe.configuration(
      vocabularySize: vocabularySize, normPlacement: arguments[norm], tiesEmbeddings: !arguments[untied],
      maximumLength: arguments[maximumLength])
  }
}
