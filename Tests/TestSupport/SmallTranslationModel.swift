import Languages
import Models
import Tokenization
import Translating

/// A model of text that has learned nothing but how to end a sentence now and then.
public struct SmallTranslationModel {
  /// What its pieces are learned from.
  public static let sentences = [
    "El perro come la carne.", "La casa es grande y blanca.", "¿Dónde está el libro?", "Soy un estudiante.",
    "The dog eats the meat.", "The house is big and white.", "Where is the book?", "I am a student.",
  ]

  /// The model, with weights that tell sentences apart.
  public let model: TranslationModel

  /// - Parameter languages: those that a source can be tagged with.
  public init(
    maximumLength: Int = 64, seed: UInt64 = 1, languages: [String] = [], directions: [String] = []
  ) throws {
    let tokenizer = try Tokenizer.learn(from: Self.sentences, vocabularySize: 320, languages: languages)
    let transformer = Transformer(
      TransformerConfiguration(
        vocabularySize: tokenizer.vocabularySize, modelSize: 16, feedForwardSize: 24, headCount: 2,
        encoderLayerCount: 1, decoderLayerCount: 1, dropoutRate: 0, maximumLength: maximumLength))
    let weights = transformer.loudWeights(seed: seed)
    // A longer row has larger logits, of either sign: the end symbol comes about as often as all others together.
    let end = transformer.layout["embedding.weight"]?.view(of: weights).rows(0..<1)
    for column in 0..<16 { end?[0, column] *= 3 }
    model = TranslationModel(
      transformer, tokenizer: tokenizer, weights: weights, directions: directions.compactMap { Direction($0) })
  }
}
