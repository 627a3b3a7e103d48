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

  static let all: [RecipeOption] = [
    RecipeOption("model-size", "N", "d_model.", .integer(1...1 << 16), \.model.modelSize),
    RecipeOption("feed-forward-size", "N", "d_ff.", .integer(1...1 << 18), \.model.feedForwardSize),
    RecipeOption("heads", "N", "Attention heads, h.", .integer(1...1 << 12), \.model.headCount),
    RecipeOption("encoder-layers", "N", "Encoder layers.", .integer(1...1 << 10), \.model.encoderLayerCount),
    RecipeOption("decoder-layers", "N", "Decoder layers.", .integer(1...1 << 10), \.model.decoderLayerCount),
    RecipeOption(
      "vocabulary", "N", "The most pieces of the joint vocabulary.", .integer(259...1 << 20), \.model.vocabularySize),
    RecipeOption("dropout", "RATE", "P_drop.", .float(0...0.99), \.model.dropoutRate),
    RecipeOption(
      "norm", "PLACE", "Layer norm after the sum, as in the paper (post), or before each sub-layer (pre).",
      .choice(of: NormPlacement.self), shared: \.model.normPlacement),
    RecipeOption(
      flag: "untied", "Separate matrices for source embedding, target embedding and output.", \.model.tiesEmbeddings,
      false),
    RecipeOption(
      "maximum-length", "N", "The most tokens of a sentence; longer pairs are left out.", .integer(2...1 << 16),
      shared: \.model.maximumLength),
  ]
}
