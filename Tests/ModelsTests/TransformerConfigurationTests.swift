import Foundation
import Testing

@testable import Models

@Suite struct TransformerConfigurationTests {
  private static let valid = TransformerConfiguration(
    vocabularySize: 300, modelSize: 16, feedForwardSize: 32, headCount: 4, encoderLayerCount: 1, decoderLayerCount: 1)

  private func complaint(_ change: (inout TransformerConfiguration) -> Void) -> String? {
    var configuration = Self.valid
    change(&configuration)
    return configuration.problem?.description
  }

  @Test func possibleConfigurationsAreAccepted() {
    #expect(Self.valid.problem == nil)
    #expect(complaint { $0.dropoutRate = 0 } == nil)
    #expect(complaint { $0.dropoutRate = 0.99 } == nil)
    #expect(complaint { $0.headCount = 16 } == nil)
    #expect(complaint { $0.maximumLength = 1 << 16 } == nil)
  }

  @Test func everySizeIsBounded() {
    let sizes: [(WritableKeyPath<TransformerConfiguration, Int>, String)] = [
      (\.vocabularySize, "vocabulary size"), (\.modelSize, "model size"), (\.feedForwardSize, "feed-forward size"),
      (\.headCount, "number of heads"), (\.encoderLayerCount, "number of encoder layers"),
      (\.decoderLayerCount, "number of decoder layers"),
    ]
    for (size, name) in sizes {
      for value in [0, -1, Int.min, 16_777_217, Int.max] {
        #expect(complaint { $0[keyPath: size] = value } == "the \(name) must be between 1 and 16777216, not \(value)")
      }
    }
  }

  @Test func whatDoesNotFitTogetherIsExplained() {
    #expect(complaint { $0.headCount = 3 } == "3 heads do not divide a model size of 16 evenly")
    #expect(complaint { $0.headCount = 32 } == "32 heads do not divide a model size of 16 evenly")
    for length in [Int.min, 0, 1, 65_537] {
      let complaint = complaint { $0.maximumLength = length }
      #expect(complaint == "the maximum length must be between 2 and 65536, not \(length)")
    }
    for (rate, text) in [(1, "1.0"), (-0.5, "-0.5"), (.nan, "nan"), (.infinity, "inf")] as [(Float, String)] {
      #expect(complaint { $0.dropoutRate = rate } == "the dropout rate must be at least 0 and below 1, not \(text)")
    }
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
