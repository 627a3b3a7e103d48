import Autograd
import Files
import Foundation

extension TranslationModel {
  /// The version of the file's contents that this program writes, and the newest that it reads.
  static let formatVersion = 1

  /// What is not a tensor.
  enum Key {
    static let version = "transformer.version"
    static let architecture = "architecture"
    static let configuration = "configuration"
    static let tokenizer = "tokenizer"
    static let directions = "directions"
    static let history = "history"
  }

  /// Writes the file in one atomic and durable step: an older file stays whole until the new one is.
  ///
  /// - Throws: `FileError`.
  public func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    let metadata = [
      "format": "pt", Key.version: String(Self.formatVersion), Key.tokenizer: tokenizer.serialized,
      Key.architecture: type(of: network).architecture,
      Key.configuration: String(decoding: try network.encodedConfiguration, as: UTF8.self),
      Key.directions: try json(directions), Key.history: try json(history),
    ]
    let tensors = network.layout.parameters.map { parameter in
      TensorContents(
        name: parameter.path, shape: parameter.shape,
        matrix: weights.columns(parameter.offset..<parameter.offset + parameter.count))
    }
    try SafetensorsFile.write(tensors, metadata: metadata, to: path)
  }
}

extension Parameter {
  /// A vector has one dimension in the file.
  var shape: [Int] { rowCount == 1 ? [columnCount] : [rowCount, columnCount] }
}
