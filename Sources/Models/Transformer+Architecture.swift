import Autograd
import Foundation

extension Transformer: EncoderDecoderModel {
  /// The name that model files carry.
  public static let architecture = "transformer"

  /// V.
  public var vocabularySize: Int { configuration.vocabularySize }
  /// The most tokens of a sentence, with its end symbol.
  public var maximumLength: Int { configuration.maximumLength }

  /// - Throws: `Architecture.Problem`.
  init(encodedConfiguration: Data, within limits: Architecture.Limits) throws {
    guard let configuration = try? JSONDecoder().decode(TransformerConfiguration.self, from: encodedConfiguration)
    else { throw Architecture.Problem.unreadable }
    if let problem = configuration.problem { throw Architecture.Problem.impossible(problem) }
    // Before anything is allocated: every layer has tensors, and every row of the embedding stands in the file.
    guard configuration.encoderLayerCount + configuration.decoderLayerCount <= limits.tensorCount,
      configuration.modelSize * configuration.vocabularySize <= limits.valueCount,
      configuration.feedForwardSize * configuration.modelSize <= limits.valueCount
    else { throw Architecture.Problem.tooLarge }
    self.init(configuration)
  }

  /// Encodes `sources` and keeps what the decoder's attention needs of them.
  public func begin(
    _ sources: TokenBatch, slotCount: Int, capacity: Int, on tape: Tape
  ) -> any DecoderState {
    DecoderCache(self, encode(sources, on: tape), slotCount: slotCount, capacity: capacity)
  }
}
