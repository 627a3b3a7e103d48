import Foundation
import Testing

@testable import Decoding

@Suite struct ScoringTests {
  @Test func theScoreIsTheSumOverThePowerOfTheNumberOfPredictions() {
    let finished = Hypothesis(tokens: [5, 6, 7], logProbability: -6, isFinished: true)
    // n counts the end symbol: 4.
    #expect(finished.score(lengthPenalty: 1) == -1.5)
    #expect(finished.score(lengthPenalty: 0.5) == -3)
    #expect(finished.score(lengthPenalty: 0) == -6)
    #expect(finished.score(lengthPenalty: 2) == -0.375)
    let unfinished = Hypothesis(tokens: [5, 6, 7], logProbability: -6, isFinished: false)
    #expect(unfinished.score(lengthPenalty: 1) == -2)
    let blank = Hypothesis(tokens: [], logProbability: -2, isFinished: true)
    #expect(blank.score(lengthPenalty: 0.7) == -2)
    let nothing = Hypothesis(tokens: [], logProbability: 0, isFinished: false)
    #expect(nothing.score(lengthPenalty: 1) == 0)
  }
}
