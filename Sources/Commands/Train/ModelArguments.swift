import ArgumentParsing
import Layers
import Models
import Training
import Wording

/// The options that give a model its shape.
enum ModelArguments {
  static let preset = Option(
    "preset", Placeholder.name, ModelHelp.preset, .choice(of: Recipe.Preset.self),
    whenAbsent: ModelHelp.presetWhenAbsent)

  static let all: [RecipeOption] = [
    RecipeOption(
      "model-size", alsoCalled: ["d-model", "dim", "dim-emb", "embed-dim", "hidden-size", "rnn-size", "emb-size"],
      Placeholder.count, ModelHelp.modelSize, .integer(1...1 << 16), \.model.modelSize),
    RecipeOption(
      "feed-forward-size", alsoCalled: ["d-ff", "ff-size", "ffn-dim", "dim-ffn", "transformer-ff", "dim-feedforward"],
      Placeholder.count, ModelHelp.feedForwardSize, .integer(1...1 << 18), \.model.feedForwardSize),
    RecipeOption(
      "heads", alsoCalled: ["n-heads", "num-heads", "nhead", "attention-heads", "transformer-heads"], Placeholder.count,
      ModelHelp.heads, .integer(1...1 << 12), \.model.headCount),
    RecipeOption(
      "encoder-layers", alsoCalled: ["layers", "num-layers", "n-layers", "enc-layers", "enc-depth"], Placeholder.count,
      ModelHelp.encoderLayers, .integer(1...1 << 10), \.model.encoderLayerCount),
    RecipeOption(
      "decoder-layers", alsoCalled: ["layers", "num-layers", "n-layers", "dec-layers", "dec-depth"], Placeholder.count,
      ModelHelp.decoderLayers, .integer(1...1 << 10), \.model.decoderLayerCount),
    RecipeOption(
      "vocabulary", alsoCalled: ["vocab", "vocab-size", "vocabulary-size", "dim-vocabs", "merges"], Placeholder.count,
      ModelHelp.vocabulary, .integer(259...1 << 20), \.model.vocabularySize),
    RecipeOption(
      "dropout", alsoCalled: ["dropout-rate", "p-drop", "transformer-dropout"], Placeholder.rate, ModelHelp.dropout,
      .float(0...0.99), \.model.dropoutRate),
    RecipeOption(
      "norm", alsoCalled: ["norm-first", "pre-norm", "normalize-before"], Placeholder.place, ModelHelp.norm,
      .choice(of: NormPlacement.self), shared: \.model.normPlacement),
    RecipeOption(flag: "untied", ModelHelp.untied, \.model.tiesEmbeddings, false),
    RecipeOption(
      "maximum-length", alsoCalled: ["max-length", "max-len", "max-seq-len", "max-source-positions"], Placeholder.count,
      ModelHelp.maximumLength, .integer(2...1 << 16), shared: \.model.maximumLength),
  ]
}
