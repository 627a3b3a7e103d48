import Foundation

/// A model that can be trained and searched with, and that tells its shape to a file.
public protocol EncoderDecoderModel: TrainableModel, SequenceModel {
  /// The name of its architecture in model files.
  static var architecture: String { get }
  /// The shape, from which the same model is made again.
  associatedtype Configuration: Codable, Sendable
  var configuration: Configuration { get }
}

extension EncoderDecoderModel {
  /// The shape as JSON, its keys in alphabetical order.
  public var encodedConfiguration: Data {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return try encoder.encode(configuration)
    }
  }
}

/// One row for each architecture that a model file may name: everything else knows models by the two protocols alone.
public enum Architecture {
  /// What is wrong with a configuration that stands in a file.
  public enum Problem: Error, Equatable {
    /// No such architecture is known here.
    case unknown
    /// It is not the JSON of a configuration.
    case unreadable
    /// It is a configuration of no possible model.
    case impossible(TransformerConfiguration.Problem)
    /// It needs more than the file holds.
    case tooLarge
  }

  /// What a file holds, so that nothing larger is made of its configuration.
  public struct Limits: Sendable {
    let tensorCount: Int
    let valueCount: Int

    /// What a file of so many tensors with so many values in all may describe.
    public init(tensorCount: Int, valueCount: Int) {
      self.tensorCount = tensorCount
      self.valueCount = valueCount
    }
  }

  static let makers: [String: @Sendable (Data, Limits) throws -> any EncoderDecoderModel] = [
    Transformer.architecture: { try Transformer(encodedConfiguration: $0, within: $1) }
  ]

  /// The names that a file may have.
  public static var names: [String] { makers.keys.sorted() }

  /// The model that a file describes.
  /// - Throws: `Problem`.
  public static func model(
    named name: String, encodedConfiguration: Data, within limits: Limits
  ) throws -> any EncoderDecoderModel {
    guard let make = makers[name] else { throw Problem.unknown }
    return try make(encodedConfiguration, limits)
  }
}
