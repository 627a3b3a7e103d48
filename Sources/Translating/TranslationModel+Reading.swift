import Autograd
import Files
import Foundation
import Kernels
import Languages
import Models
import Tokenization

extension TranslationModel {
  /// Reads a file and checks all of it.
  ///
  /// - Throws: `TranslationModelError`, or a `FileError` if the bytes are not as they were written.
  public init(contentsOf path: String) throws {
    let file = try Self.file(at: path)
    try Self.checkVersion(file)
    try file.verify()
    let tokenizer = try Self.tokenizer(of: file)
    let network = try Self.network(of: file, tokenizer)
    var history =
      file.metadata[Key.history].flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
      ?? [:]
    // Files that were written before directions had a key of their own hold them here: "en-es es-en".
    let former = history.removeValue(forKey: "languages") ?? ""
    self.init(
      network, tokenizer: tokenizer, weights: try Self.weights(of: file, network.layout),
      directions: try Self.directions(of: file) ?? former.split(separator: " ").compactMap { Direction(String($0)) },
      history: history)
  }

  private static func directions(of file: SafetensorsFile) throws -> [Direction]? {
    guard let text = file.metadata[Key.directions] else { return nil }
    do {
      return try JSONDecoder().decode([Direction].self, from: Data(text.utf8))
    } catch {
      throw TranslationModelError(path: file.path, .directions)
    }
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

  /// Files that were written before architectures had names hold a Transformer.
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
