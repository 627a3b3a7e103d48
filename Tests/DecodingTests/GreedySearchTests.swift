import Randomness
import Testing

@testable import Decoding

@Suite struct GreedySearchTests {
  @Test func everyTokenIsTheMostProbableOne() {
    var random = RandomSource(seed: 1)
    let toy = ToyModel(vocabularySize: 9, seed: 2)
    let sources = random.sentences(8, vocabularySize: 9)
    let limits = [6, 1, 8, 7, 5, 0, 3, 8]
    for (index, hypothesis) in toy.greedy(sources, limits: limits).enumerated() {
      var wanted = Hypothesis(tokens: [], logProbability: 0, isFinished: false)
      while !wanted.isFinished && wanted.tokens.count < limits[index] {
        let values = toy.logProbabilities(sources[index], after: wanted.tokens)
        let best = values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
        wanted.logProbability += values[best]
        if best == ToyModel.endOfSentence { wanted.isFinished = true } else { wanted.tokens.append(Int32(best)) }
      }
      #expect(hypothesis == wanted)
    }
  }
}
