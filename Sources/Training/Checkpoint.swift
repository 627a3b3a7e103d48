import Files
import Foundation
import Kernels

/// A run that can be resumed, in one file beside the model: a safetensors file with the weights, Adam's moments and the
/// best weights so far; how far the run is and what it was made of stand in the metadata.
public struct Checkpoint {
  /// What the run is made of.
  public let identity: RunIdentity
  /// How far the run is.
  public let state: RunState
  let weights: Matrix
  let firstMoments: Matrix
  let secondMoments: Matrix
  let bestWeights: Matrix?

  /// The version of the file's contents that this program writes and reads.
  private static let version = "2"

  private enum Key {
    static let version = "checkpoint.version"
    static let identity = "identity"
    static let state = "state"
  }

  private enum Name {
    static let weights = "weights"
    static let firstMoments = "first_moments"
    static let secondMoments = "second_moments"
    static let bestWeights = "best_weights"
  }

  /// Where the checkpoint of a model's run is.
  public static func path(forModel path: String) -> String { path + ".checkpoint" }

  init(
    identity: RunIdentity, state: RunState, weights: Matrix, firstMoments: Matrix, secondMoments: Matrix,
    bestWeights: Matrix?
  ) {
    self.identity = identity
    self.state = state
    self.weights = weights
    self.firstMoments = firstMoments
    self.secondMoments = secondMoments
    self.bestWeights = bestWeights
  }

  /// Writes the file in one atomic and durable step: an older one stays whole until the new one is.
  ///
  /// - Throws: `FileError`.
  func write(to path: String) throws {
    let metadata = [
      Key.version: Self.version, Key.identity: try Self.json(identity), Key.state: try Self.json(state),
    ]
    var vectors = [
      (Name.weights, weights), (Name.firstMoments, firstMoments), (Name.secondMoments, secondMoments),
    ]
    if let bestWeights { vectors.append((Name.bestWeights, bestWeights)) }
    let tensors = vectors.map { TensorContents(name: $0, shape: [$1.count], matrix: $1) }
    try SafetensorsFile.write(tensors, metadata: metadata, to: path)
  }

  /// Reads a file and checks all of it.
  ///
  /// - Throws: `FileError`; `CheckpointError`.
  public init(contentsOf path: String) throws {
    let file = try SafetensorsFile(path: path)
    guard file.metadata[Key.version] == Self.version else {
      throw CheckpointError(path: path, .version)
    }
    try file.verify()
    identity = try Self.value(RunIdentity.self, file, Key.identity)
    state = try Self.value(RunState.self, file, Key.state)
    weights = try Self.vector(file, Name.weights)
    firstMoments = try Self.vector(file, Name.firstMoments)
    secondMoments = try Self.vector(file, Name.secondMoments)
    bestWeights = try state.best.map { _ in try Self.vector(file, Name.bestWeights) }
    let counts = [firstMoments, secondMoments, bestWeights ?? weights].map(\.count)
    guard counts.allSatisfy({ $0 == weights.count }) else {
      throw CheckpointError(path: path, .unequalVectors)
    }
  }

  private static func vector(_ file: SafetensorsFile, _ name: String) throws -> Matrix {
    try file.withFloats(of: name) { values in
      let vector = Matrix(rowCount: 1, columnCount: values.count)
      vector.copy(from: values)
      return vector
    }
  }

  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private static func value<Value: Decodable>(
    _ type: Value.Type, _ file: SafetensorsFile, _ key: String
  ) throws -> Value {
    guard let value = try? JSONDecoder().decode(type, from: Data((file.metadata[key] ?? "").utf8)) else {
      throw CheckpointError(path: file.path, .unreadable(entry: key))
    }
    return value
  }
}
