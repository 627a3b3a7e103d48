import Autograd
import Foundation
import Kernels
import Layers

@testable import Models

/// What PyTorch computed with one small model; `scripts/make-model-goldens` wrote it.
struct Golden: Decodable {
  struct Configuration: Decodable {
    let modelSize, feedForwardSize, headCount, encoderLayerCount, decoderLayerCount, vocabularySize: Int
    let norm: NormPlacement
    let tiesEmbeddings: Bool
  }

  struct Values: Decodable {
    let shape: [Int]
    let values: [Float]
  }

  struct Optimizer: Decodable {
    let learningRate, beta1, beta2, epsilon: Float
    let clipNorm: Double
  }

  let configuration: Configuration
  let labelSmoothing: Float
  let sources: [[Int32]]
  let targets: [[Int32]]
  let parameters: [String: Values]
  /// The keys' biases: softmax does not see them, so that their gradient is rounding noise.
  let parametersWithoutGradient: [String]
  let logits: [[Float]]
  let loss: Double
  let gradients: [String: [Float]]
  let gradientNorm: Double
  let adam: Optimizer
  let parametersAfterOneStep: [String: [Float]]
  let losses: [Double]

  static let names = ["post-norm-tied", "post-norm-untied", "pre-norm-tied", "pre-norm-untied", "rectangular"]

  static func named(_ name: String) throws -> Golden {
    struct Missing: Error {}
    guard let url = Bundle.module.url(forResource: "Goldens/\(name)", withExtension: "json") else { throw Missing() }
    return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: url))
  }

  var model: Transformer {
    Transformer(
      TransformerConfiguration(
        vocabularySize: configuration.vocabularySize, modelSize: configuration.modelSize,
        feedForwardSize: configuration.feedForwardSize, headCount: configuration.headCount,
        encoderLayerCount: configuration.encoderLayerCount, decoderLayerCount: configuration.decoderLayerCount,
        dropoutRate: 0, normPlacement: configuration.norm, tiesEmbeddings: configuration.tiesEmbeddings,
        maximumLength: 32))
  }

  /// The parameters' values in the order of `layout`.
  func weights(_ layout: ParameterLayout) -> Matrix {
    let weights = Matrix(rowCount: 1, columnCount: layout.count)
    for parameter in layout.parameters {
      let values = parameters[parameter.path]?.values ?? []
      let view = Matrix(storage: weights.storage, offset: parameter.offset, rowCount: 1, columnCount: parameter.count)
      values.withUnsafeBufferPointer { view.copy(from: $0) }
    }
    return weights
  }
}

extension Transformer {
  /// The logits of every target position, `[target tokens, V]`.
  func teacherForcedLogits(sources: [[Int32]], targets: [[Int32]], on tape: Tape) -> Matrix {
    let memory = encode(TokenBatch(sources), on: tape)
    return logits(decode(TokenBatch(targets).shiftedRight(start: startOfSentence), memory: memory))
  }
}

/// The largest difference, relative to the largest magnitude of what is wanted.
func relativeDifference(_ actual: [Float], _ wanted: [Float]) -> Float {
  guard actual.count == wanted.count else { return .infinity }
  let scale = max(wanted.map(abs).max() ?? 0, 1e-6)
  return zip(actual, wanted).map { abs($0 - $1) }.reduce(0, max) / scale
}
