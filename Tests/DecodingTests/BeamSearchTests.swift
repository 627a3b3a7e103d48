import Layers
import Models
import Randomness
import Testing

@testable import Decoding

extension ToyModel {
  fileprivate func beams(
    _ sources: [[Int32]], limits: [Int], beamSize: Int, lengthPenalty: Double = 1
  ) -> [[Hypothesis]] {
    decode(sources, limits: limits, BeamSearch(beamSize: beamSize, lengthPenalty: lengthPenalty))
  }
}

@Suite struct BeamSearchTests {
  @Test(arguments: NormPlacement.allCases)
  func aBeamOfOneIsGreedySearch(norm: NormPlacement) {
    var random = RandomSource(seed: 1)
    var finishedCount = 0
    for seed in 0..<4 {
      let toy = ToyModel(vocabularySize: 9, seed: UInt64(seed), norm: norm)
      let sources = random.sentences(10, vocabularySize: 9)
      let limits = sources.map { _ in random.integer(below: 12) }
      let greedy = toy.greedy(sources, limits: limits)
      #expect(toy.beams(sources, limits: limits, beamSize: 1).map(\.first) == greedy)
      finishedCount += greedy.count { $0.isFinished }
    }
    #expect(finishedCount > 4 && finishedCount < 36, "both ends of a search occur: \(finishedCount) of 40 finish")
  }

  /// A beam that drops nothing finds what trying everything finds.
  @Test(arguments: [0, 0.3, 0.6, 1, 2]) func aBeamOfEverythingFindsTheBest(lengthPenalty: Double) throws {
    var random = RandomSource(seed: 2)
    var lengths = Set<Int>()
    var greedyMissCount = 0
    for seed in 0..<20 {
      let toy = ToyModel(vocabularySize: 4, seed: UInt64(seed))
      let source = random.sentences(1, vocabularySize: 4)[0]
      let all = toy.everyHypothesis(source, limit: 3)
      #expect(all.count == 1 + 3 + 9 + 27)
      let wanted = try #require(
        all.max { $0.score(lengthPenalty: lengthPenalty) < $1.score(lengthPenalty: lengthPenalty) })
      let found = toy.beams([source], limits: [3], beamSize: 64, lengthPenalty: lengthPenalty)
      #expect(found.first?.first == wanted, "seed \(seed)")
      lengths.insert(wanted.predictionCount)
      greedyMissCount += toy.greedy([source], limits: [3]).first == wanted ? 0 : 1
    }
    // Else the test would show nothing.
    #expect(lengths.count > 1)
    #expect(greedyMissCount > 0)
  }

  @Test func hypothesesHaveTheProbabilitiesThatTheModelGivesThem() {
    var random = RandomSource(seed: 3)
    let toy = ToyModel(vocabularySize: 9, seed: 5)
    let sources = random.sentences(6, vocabularySize: 9)
    for (source, hypotheses) in zip(sources, toy.beams(sources, limits: [7, 8, 3, 5, 8, 6], beamSize: 4)) {
      for hypothesis in hypotheses {
        // A hypothesis that continued from another one's cache would have another probability.
        #expect(hypothesis.logProbability == toy.logProbability(source, hypothesis))
      }
    }
  }

  @Test func hypothesesAreDistinctAndTheBestComesFirst() {
    var random = RandomSource(seed: 4)
    let toy = ToyModel(vocabularySize: 9, seed: 6)
    let sources = random.sentences(8, vocabularySize: 9)
    for lengthPenalty in [0, 0.6, 1] {
      for hypotheses in toy.beams(
        sources, limits: sources.map { _ in 6 }, beamSize: 5, lengthPenalty: lengthPenalty)
      {
        let scores = hypotheses.map { $0.score(lengthPenalty: lengthPenalty) }
        #expect(scores == scores.sorted(by: >))
        #expect(Set(hypotheses.map { $0.tokens + ($0.isFinished ? [-1] : []) }).count == hypotheses.count)
        #expect(hypotheses.allSatisfy { !$0.tokens.contains(ToyModel.endOfSentence) })
      }
    }
  }

  @Test(arguments: [1, 2, 5]) func noHypothesisIsLongerThanItsLimit(beamSize: Int) {
    var random = RandomSource(seed: 5)
    let toy = ToyModel(vocabularySize: 9, seed: 7)
    let limits = [0, 1, 2, 3, 9, 0, 20]
    let sources = random.sentences(limits.count, vocabularySize: 9)
    let beams = toy.beams(sources, limits: limits, beamSize: beamSize)
    for (limit, hypotheses) in zip(limits, beams) {
      #expect(!hypotheses.isEmpty)
      // An unfinished hypothesis has used up its limit.
      #expect(hypotheses.allSatisfy { $0.isFinished ? $0.predictionCount <= limit : $0.tokens.count == limit })
    }
  }

  @Test func aSentencesHypothesesDoNotDependOnItsBatchMates() {
    var random = RandomSource(seed: 6)
    let toy = ToyModel(vocabularySize: 9, seed: 8)
    let sources = random.sentences(7, vocabularySize: 9)
    let limits = [3, 9, 1, 6, 6, 12, 2]
    let together = toy.beams(sources, limits: limits, beamSize: 3)
    for index in sources.indices {
      #expect(toy.beams([sources[index]], limits: [limits[index]], beamSize: 3) == [together[index]])
    }
  }

  @Test func aBeamWiderThanTheVocabularyWorks() {
    for seed in 0..<5 {
      let toy = ToyModel(vocabularySize: 2, seed: UInt64(seed))
      let best = toy.everyHypothesis([1, 1, 0], limit: 4).max {
        $0.score(lengthPenalty: 1) < $1.score(lengthPenalty: 1)
      }
      #expect(toy.beams([[1, 1, 0]], limits: [4], beamSize: 16).map(\.first) == [best])
    }
  }
}
