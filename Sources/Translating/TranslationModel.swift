import Files
import Kernels
import Languages
import Models
import Tokenization

/// A model that translates text: the network's structure, its weights and its tokenizer, together in one file.
///
/// The file is safetensors, so that other programs can open it; what is not a tensor stands in its metadata.
public struct TranslationModel: Sendable {
  /// The structure, without the values of its parameters.
  public let network: any EncoderDecoderModel
  /// How text becomes pieces, and pieces text.
  public let tokenizer: Tokenizer
  /// The values of all parameters, `[1, network.layout.count]`.
  public let weights: Matrix
  /// From which languages into which it has learned to translate, as far as that is known.
  public let directions: [Direction]
  /// What is known of how the model was made, in words and numbers: kept with it, not needed by it.
  public var history: [String: String]

  /// A model of these parts, which must fit together.
  public init(
    _ network: any EncoderDecoderModel, tokenizer: Tokenizer, weights: Matrix, directions: [Direction] = [],
    history: [String: String] = [:]
  ) {
    precondition(network.layout.count == weights.count, "the weights are those of the network")
    precondition(
      network.vocabularySize == tokenizer.vocabularySize, "the vocabulary is that of the tokenizer")
    self.network = network
    self.tokenizer = tokenizer
    self.weights = weights
    self.directions = directions
    self.history = history
  }

  /// The same for the same weights, to the bit; printed by `train`, so that two runs can be compared.
  public var digest: String {
    var digest = ContentDigest()
    weights.withUnsafeValues { digest.update(UnsafeRawBufferPointer($0)) }
    return digest.hexadecimal
  }
}
