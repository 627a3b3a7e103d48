import Files
import Languages
import Models
import TestSupport
import Testing
import Tokenization

@testable import Translating

/// A small model of unusual shape, and its file.
enum ModelFile {
  static let sentences = ["El perro come la carne.", "¿Dónde está el libro?", "The dog eats the meat."]

  static func model(seed: UInt64 = 1) throws -> TranslationModel {
    let tokenizer = try Tokenizer.learn(from: Self.sentences, vocabularySize: 290)
    let transformer = Transformer(
      TransformerConfiguration(
        vocabularySize: tokenizer.vocabularySize, modelSize: 8, feedForwardSize: 12, headCount: 2,
        encoderLayerCount: 1, decoderLayerCount: 1, dropoutRate: 0.15, normPlacement: .pre, tiesEmbeddings: false,
        maximumLength: 40))
    return TranslationModel(
      transformer, tokenizer: tokenizer, weights: transformer.layout.initialWeights(seed: seed),
      directions: ["en-es", "es-en"].compactMap { Direction($0) }, history: ["corpus": "años.tsv", "steps": "7"])
  }

  /// Whether both hold the same, to the bit.
  static func expectEqual(_ model: TranslationModel, _ other: TranslationModel) throws {
    #expect(try model.network.encodedConfiguration == other.network.encodedConfiguration)
    #expect(model.tokenizer == other.tokenizer)
    #expect(model.weights.values.map(\.bitPattern) == other.weights.values.map(\.bitPattern))
    #expect(model.directions == other.directions)
    #expect(model.history == other.history)
    #expect(model.digest == other.digest)
  }

  /// Writes a model's file and changes it.
  static func write(
    to path: String, _ tensors: (inout [TensorContents]) -> Void = { _ in },
    metadata: (inout [String: String]) -> Void = { _ in }
  ) throws {
    try model().write(to: path)
    let file = try SafetensorsFile(path: path)
    var contents = try file.tensors.map {
      TensorContents(name: $0.name, shape: $0.shape, values: try file.floats(of: $0.name))
    }
    var text = file.metadata.filter { $0.key != "checksum" }
    tensors(&contents)
    metadata(&text)
    try SafetensorsFile.write(contents, metadata: text, to: path)
  }

  /// What is wrong with a changed copy of a model's file; a tensor that is missing has no shape.
  static func error(
    _ tensors: (inout [TensorContents]) -> Void = { _ in }, metadata: (inout [String: String]) -> Void = { _ in }
  ) throws -> TranslationModelError.Problem? {
    try withTemporaryDirectory { directory in
      let path = "\(directory)/model"
      try write(to: path, tensors, metadata: metadata)
      do {
        _ = try TranslationModel(contentsOf: path)
        return nil
      } catch let error as TranslationModelError {
        #expect(error.path == path)
        return error.problem
      } catch FileError.missingTensor(path, let tensor) {
        return .shape(tensor: tensor, expected: [])
      }
    }
  }
}
