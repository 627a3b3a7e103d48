import Localization
import Models
import Testing

@testable import Wording

@Suite struct ConfigurationProblemWordingTests {
  @Test(
    arguments: [
      (.headsDoNotDivide(headCount: 3, modelSize: 1024), "3 heads do not divide a model size of 1,024 evenly"),
      (.size(.vocabulary, 0), "the vocabulary size must be from 1 to 16,777,216, not 0"),
      (.size(.model, 0), "the model size must be from 1 to 16,777,216, not 0"),
      (.size(.feedForward, 0), "the feed-forward size must be from 1 to 16,777,216, not 0"),
      (.size(.heads, 0), "the number of heads must be from 1 to 16,777,216, not 0"),
      (.size(.encoderLayers, 0), "the number of encoder layers must be from 1 to 16,777,216, not 0"),
      (.size(.decoderLayers, 0), "the number of decoder layers must be from 1 to 16,777,216, not 0"),
      (.maximumLength(1), "the maximum length must be from 2 to 65,536, not 1"),
      (.dropoutRate(1.5), "the dropout rate must be at least 0 and below 1, not 1.5"),
    ] as [(TransformerConfiguration.Problem, String)])
  func everyProblemIsTranslated(_ problem: TransformerConfiguration.Problem, _ english: String) {
    let all = Language.allCases.map { problem.text[$0] }
    #expect(all[0] == english)
    #expect(Set(all).count == 3, "\(all)")
  }
}
