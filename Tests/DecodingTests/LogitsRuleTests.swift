import Kernels
import Randomness
import Testing

@testable import Decoding

/// A token that must not occur.
private struct Without: LogitsRule {
  let token: Int32

  func apply(to logits: Matrix, after tokens: [Int32], source: Int) {
    logits[0, Int(token)] = -.infinity
  }
}

/// What each translation must begin with.
private struct Beginnings: LogitsRule {
  let beginnings: [[Int32]]

  func apply(to logits: Matrix, after tokens: [Int32], source: Int) {
    guard tokens.count < beginnings[source].count else { return }
    let wanted = Int(beginnings[source][tokens.count])
    for column in 0..<logits.columnCount where column != wanted { logits[0, column] = -.infinity }
  }
}

@Suite struct LogitsRuleTests {
  private static let searches = [1, 3].map { DecodingOptions(beamSize: $0).search }

  /// The rule decides between all hypotheses, not only about those that were found without it.
  @Test func underARuleABeamOfEverythingFindsTheBest() throws {
    var random = RandomSource(seed: 2)
    var differenceCount = 0
    for seed in 0..<20 {
      let toy = ToyModel(vocabularySize: 4, seed: UInt64(seed))
      let source = random.sentences(1, vocabularySize: 4)[0]
      let rules = [Without(token: 2)]
      let all = toy.everyHypothesis(source, limit: 3, rules: rules)
      #expect(all.count == 1 + 2 + 4 + 8)
      let wanted = try #require(all.max { $0.score(lengthPenalty: 1) < $1.score(lengthPenalty: 1) })
      let search = DecodingOptions(beamSize: 64).search
      #expect(toy.decode([source], limits: [3], search, rules: rules).first?.first == wanted, "seed \(seed)")
      differenceCount += toy.decode([source], limits: [3], search).first?.first == wanted ? 0 : 1
    }
    #expect(differenceCount > 0, "the rule makes a difference")
  }

  @Test(arguments: searches.indices) func aForbiddenTokenDoesNotOccur(search: Int) {
    var random = RandomSource(seed: 7)
    let toy = ToyModel(vocabularySize: 9, seed: 3)
    let sources = random.sentences(8, vocabularySize: 9)
    let limits = sources.map { _ in 8 }
    let free = toy.decode(sources, limits: limits, Self.searches[search])
    for token in Int32(0)..<9 {
      let found = toy.decode(sources, limits: limits, Self.searches[search], rules: [Without(token: token)])
      for (hypotheses, before) in zip(found, free) {
        #expect(!hypotheses.contains { $0.tokens.contains(token) })
        if token == ToyModel.endOfSentence { #expect(hypotheses.allSatisfy { !$0.isFinished }) }
        // What greedy search would not have chosen, it does not miss.
        if search == 0, token != ToyModel.endOfSentence, !before[0].tokens.contains(token) {
          #expect(hypotheses[0].tokens == before[0].tokens)
        }
      }
    }
  }

  @Test(arguments: searches.indices) func eachSourceHasABeginningOfItsOwn(search: Int) {
    var random = RandomSource(seed: 8)
    let toy = ToyModel(vocabularySize: 9, seed: 4)
    let sources = random.sentences(6, vocabularySize: 9)
    let beginnings: [[Int32]] = [[5, 5, 1], [], [8], [2, 3, 4, 5, 6, 7], [1], [7, 7]]
    let rule = Beginnings(beginnings: beginnings)
    let found = toy.decode(sources, limits: sources.map { _ in 9 }, Self.searches[search], rules: [rule])
    for (hypotheses, beginning) in zip(found, beginnings) {
      #expect(hypotheses.allSatisfy { $0.tokens.starts(with: beginning) })
      #expect(hypotheses.allSatisfy { $0.logProbability.isFinite })
    }
    #expect(found[1] == toy.decode([sources[1]], limits: [9], Self.searches[search])[0], "no rule for this one")
  }

  @Test func theDecoderTellsARuleThePlaceOfASourceAmongAll() {
    var random = RandomSource(seed: 9)
    let toy = ToyModel(vocabularySize: 9, seed: 5)
    // More than a batch, in an order that is not theirs by length.
    let sources = random.sentences(40, vocabularySize: 9)
    let beginnings = sources.indices.map { [Int32(1 + $0 % 8), Int32(1 + $0 / 8)] }
    let decoder = SequenceDecoder(toy.model, weights: toy.weights, endOfSentence: 0, threadCount: 2)
    for beamSize in [1, 3] {
      let options = DecodingOptions(beamSize: beamSize, maximumLength: 6)
      let found = decoder.decode(sources, options, rules: [Beginnings(beginnings: beginnings)])
      #expect(found.map { Array($0[0].tokens.prefix(2)) } == beginnings)
    }
  }

  @Test(arguments: searches.indices) func rulesAreAppliedInTurnAndWhereNothingMayFollowAHypothesisEnds(search: Int) {
    let toy = ToyModel(vocabularySize: 4, seed: 6)
    let rules: [any LogitsRule] = [Beginnings(beginnings: [[3, 1]]), Without(token: 1)]
    let found = toy.decode([[1, 2, 0]], limits: [5], Self.searches[search], rules: rules)[0]
    #expect(found == [Hypothesis(tokens: [3], logProbability: 0, isFinished: false)])
  }
}
