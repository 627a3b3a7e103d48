import Autograd
import Files
import Foundation
import Kernels
import Tokenization
import Models

/// A model that translates text: the network's structure, its weights and its tokenizer, together in one file.
///
/// The file is safetensors, so that other programs can open it; what is not a tensor stands in its metadata.
public struct TranslationModel: Sendable {
  /// The structure, without the values of its parameters.
  public let network: any EncoderDecoderModel
  public let tokenizer: Tokenizer
  /// The values of all parameters, `[1, network.layout.count]`.
  public let weights: Matrix
  /// What is known of how the model was made, in words and numbers: kept with it, not needed by it.
  public var history: [String: String]

  /// The version of the file's contents that this program writes, and the newest that it reads.
  static let formatVersion = 1

  private enum Key {
    static let version = "transformer.version"
    static let architecture = "architecture"
    static let configuration = "configuration"
    static let tokenizer = "tokenizer"
    static let history = "history"
  }

  public init(
    _ network: any EncoderDecoderModel, tokenizer: Tokenizer, weights: Matrix, history: [String: String] = [:]
  ) {
    precondition(network.layout.count == weights.count, "the weights are those of the network")
    precondition(
      network.vocabularySize == tokenizer.vocabularySize, "the vocabulary is that of the tokenizer")
    self.network = network
    self.tokenizer = tokenizer
    self.weights = weights
    self.history = history
  }

  /// A copy whose weights stay as they are while training goes on.
  public func snapshot() -> TranslationModel {
    let copy = Matrix(rowCount: 1, columnCount: weights.count)
    copy.copy(from: weights)
    return TranslationModel(network, tokenizer: tokenizer, weights: copy, history: history)
  }

  /// The same for the same weights, to the bit; printed by `train`, so that two runs can be compared.
  public var digest: String {
    var digest = ContentDigest()
    weights.withUnsafeValues { digest.update(UnsafeRawBufferPointer($0)) }
    return digest.hexadecimal
  }

  // MARK: Writing

  /// Writes the file in one atomic and durable step: an older file stays whole until the new one is.
  ///
  /// - Throws: `FileError`.
  public func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let metadata = [
      "format": "pt", Key.version: String(Self.formatVersion), Key.tokenizer: tokenizer.serialized,
      Key.architecture: type(of: network).architecture,
      Key.configuration: String(decoding: try network.encodedConfiguration, as: UTF8.self),
      Key.history: String(decoding: try encoder.encode(history), as: UTF8.self),
    ]
    let tensors = network.layout.parameters.map { parameter in
      TensorContents(
        name: parameter.path, shape: parameter.shape,
        matrix: weights.columns(parameter.offset..<parameter.offset + parameter.count))
    }
    try SafetensorsFile.write(tensors, metadata: metadata, to: path)
  }

  // MARK: Reading

  /// Reads a file and checks all of it.
  ///
  /// - Throws: `TranslationModelError`, or a `FileError` if the bytes are not as they were written.
  public init(contentsOf path: String) throws {
    let file = try Self.file(at: path)
    try Self.checkVersion(file)
    try file.verify()
    tokenizer = try Self.tokenizer(of: file)
    network = try Self.network(of: file, tokenizer)
    history =
      file.metadata[Key.history].flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
      ?? [:]
    weights = try Self.weights(of: file, network.layout)
  }

  private static func file(at path: String) throws -> SafetensorsFile {
    do {
      return try SafetensorsFile(path: path)
    } catch FileError.noSuchFile {
      throw TranslationModelError(path: path, .missing)
    }
  }

  /// The parameters where they lie in the mapped file, or, if another program has put them into another order, copied.
  private static func weights(of file: SafetensorsFile, _ layout: ParameterLayout) throws -> Matrix {
    for parameter in layout.parameters where try file.tensor(parameter.path).shape != parameter.shape {
      throw TranslationModelError(path: file.path, .shape(tensor: parameter.path, expected: parameter.shape))
    }
    if let storage = try file.storage(of: layout.parameters.map(\.path)) {
      return Matrix(storage: storage, rowCount: 1, columnCount: layout.count)
    }
    let weights = Matrix(storage: Storage(count: layout.count), rowCount: 1, columnCount: layout.count)
    for parameter in layout.parameters {
      let target = weights.columns(parameter.offset..<parameter.offset + parameter.count)
      try file.withFloats(of: parameter.path) { target.copy(from: $0) }
    }
    return weights
  }

  private static func checkVersion(_ file: SafetensorsFile) throws {
    guard let version = file.metadata[Key.version] else { throw TranslationModelError(path: file.path, .foreign) }
    guard let number = Int(version), (1...formatVersion).contains(number) else {
      throw TranslationModelError(path: file.path, .version(version, newest: formatVersion))
    }
  }

  private static func tokenizer(of file: SafetensorsFile) throws -> Tokenizer {
    do throws(TokenizerError) {
      return try Tokenizer(serialized: file.metadata[Key.tokenizer] ?? "")
    } catch {
      throw TranslationModelError(path: file.path, .tokenizer(error))
    }
  }

  /// Files of before architectures had names hold a Transformer.
  private static func network(of file: SafetensorsFile, _ tokenizer: Tokenizer) throws -> any EncoderDecoderModel {
    let name = file.metadata[Key.architecture] ?? Transformer.architecture
    let configuration = Data((file.metadata[Key.configuration] ?? "").utf8)
    let problem: TranslationModelError.Problem
    do {
      let valueCount = file.tensors.reduce(0) { $0 + $1.byteRange.count / 4 }
      let network = try Architecture.model(
        named: name, encodedConfiguration: configuration,
        within: Architecture.Limits(tensorCount: file.tensors.count, valueCount: valueCount))
      if network.vocabularySize == tokenizer.vocabularySize { return network }
      problem = .vocabularyMismatch
    } catch Architecture.Problem.unknown {
      problem = .architecture(name, known: Architecture.names)
    } catch Architecture.Problem.impossible(let reason) {
      problem = .configuration(reason)
    } catch Architecture.Problem.tooLarge {
      problem = .tooLarge
    } catch {
      problem = .configuration(nil)
    }
    throw TranslationModelError(path: file.path, problem)
  }
}

extension Parameter {
  /// A vector has one dimension in the file.
  fileprivate var shape: [Int] { rowCount == 1 ? [columnCount] : [rowCount, columnCount] }
}
