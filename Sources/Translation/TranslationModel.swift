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
  /// - Throws: `FileError`, naming the file, what is wrong with it and what to do.
  public init(contentsOf path: String) throws {
    let file = try SafetensorsFile(path: path)
    try Self.checkVersion(file)
    try file.verify()
    tokenizer = try Self.tokenizer(of: file)
    network = try Self.network(of: file, tokenizer)
    history =
      file.metadata[Key.history].flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
      ?? [:]
    weights = try Self.weights(of: file, network.layout)
  }

  /// The parameters where they lie in the mapped file, or, if another program has put them into another order, copied.
  private static func weights(of file: SafetensorsFile, _ layout: ParameterLayout) throws -> Matrix {
    for parameter in layout.parameters where try file.tensor(parameter.path).shape != parameter.shape {
      let problem = "tensor '\(parameter.path)' should have the shape \(parameter.shape)"
      throw FileError.malformed(path: file.path, problem: problem)
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
    guard let version = file.metadata[Key.version] else { throw FileError.notATranslationModel(path: file.path) }
    guard let number = Int(version), (1...formatVersion).contains(number) else {
      throw FileError.unsupportedVersion(path: file.path, version: version, newest: formatVersion)
    }
  }

  private static func tokenizer(of file: SafetensorsFile) throws -> Tokenizer {
    do {
      return try Tokenizer(serialized: file.metadata[Key.tokenizer] ?? "")
    } catch {
      throw FileError.malformed(path: file.path, problem: "its tokenizer is not valid (\(error))")
    }
  }

  /// Files of before architectures had names hold a Transformer.
  private static func network(of file: SafetensorsFile, _ tokenizer: Tokenizer) throws -> any EncoderDecoderModel {
    let name = file.metadata[Key.architecture] ?? Transformer.architecture
    let configuration = Data((file.metadata[Key.configuration] ?? "").utf8)
    let problem: String
    do {
      let valueCount = file.tensors.reduce(0) { $0 + $1.byteRange.count / 4 }
      let network = try Architecture.model(
        named: name, encodedConfiguration: configuration,
        within: Architecture.Limits(tensorCount: file.tensors.count, valueCount: valueCount))
      if network.vocabularySize == tokenizer.vocabularySize { return network }
      problem = "its configuration does not fit its tokenizer"
    } catch Architecture.Problem.unknown {
      throw FileError.unsupportedArchitecture(path: file.path, architecture: name, known: Architecture.names)
    } catch Architecture.Problem.impossible(let reason) {
      problem = "its configuration is not valid: \(reason)"
    } catch Architecture.Problem.tooLarge {
      problem = "its configuration does not fit its tensors"
    } catch {
      problem = "its configuration is not valid"
    }
    throw FileError.malformed(path: file.path, problem: problem)
  }
}

extension Parameter {
  /// A vector has one dimension in the file.
  fileprivate var shape: [Int] { rowCount == 1 ? [columnCount] : [rowCount, columnCount] }
}
