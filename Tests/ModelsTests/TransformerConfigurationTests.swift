import Foundation
import Testing

@testable import Models

@Suite struct TransformerConfigurationTests {
  private static let valid = TransformerConfiguration(
    vocabularySize: 300, modelSize: 16, feedForwardSize: 32, headCount: 4, encoderLayerCount: 1, decoderLayerCount: 1)

  private func problem(_ change: (inout TransformerConfiguration) -> Void) -> TransformerConfiguration.Problem? {
    var configuration = Self.valid
    change(&configuration)
    return configuration.problem
  }

  @Test func possibleConfigurationsAreAccepted() {
    #expect(Self.valid.problem == nil)
    #expect(problem { $0.dropoutRate = 0 } == nil)
    #expect(problem { $0.dropoutRate = 0.99 } == nil)
    #expect(problem { $0.headCount = 16 } == nil)
    #expect(problem { $0.maximumLength = 1 << 16 } == nil)
  }

  @Test func everySizeIsBounded() {
    let sizes: [(WritableKeyPath<TransformerConfiguration, Int>, TransformerConfiguration.Size)] = [
      (\.vocabularySize, .vocabulary), (\.modelSize, .model), (\.feedForwardSize, .feedForward), (\.headCount, .heads),
      (\.encoderLayerCount, .encoderLayers), (\.decoderLayerCount, .decoderLayers),
    ]
    for (path, size) in sizes {
      for value in [0, -1, Int.min, 16_777_217, Int.max] {
        #expect(problem { $0[keyPath: path] = value } == .size(size, value))
      }
    }
  }

  @Test func whatDoesNotFitTogetherIsTold() {
    #expect(problem { $0.headCount = 3 } == .headsDoNotDivide(headCount: 3, modelSize: 16))
    #expect(problem { $0.headCount = 32 } == .headsDoNotDivide(headCount: 32, modelSize: 16))
    for length in [Int.min, 0, 1, 65_537] { #expect(problem { $0.maximumLength = length } == .maximumLength(length)) }
    for rate in [1, -0.5, .infinity] as [Float] { #expect(problem { $0.dropoutRate = rate } == .dropoutRate(rate)) }
    #expect(problem { $0.dropoutRate = .nan } != nil)
  }

  @Test func jsonGivesBackEveryValue() throws {
    var configuration = Self.valid
    configuration.dropoutRate = 0.1
    configuration.normPlacement = .pre
    configuration.tiesEmbeddings = false
    let json = try JSONEncoder().encode(configuration)
    #expect(try JSONDecoder().decode(TransformerConfiguration.self, from: json) == configuration)
  }
}
