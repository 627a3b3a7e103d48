import Randomness
import Testing

@testable import Corpus

@Suite struct HeldOutSplitTests {
  /// 600 pairs of which many share sentences, and 30 translations of one sentence.
  private let corpus: ParallelCorpus = {
    var random = RandomSource(seed: 9)
    let pairs = (0..<570).map { _ in
      SentencePair(source: "¿S \(random.integer(below: 900))?", target: "T \(random.integer(below: 900)).")
    }
    let large = (0..<30).map { SentencePair(source: "Sí.", target: "Yes \($0)") }
    return ParallelCorpus(pairs + large)
  }()

  @Test func theTwoPartsHaveNoSentenceInCommon() {
    let (train, heldOut) = corpus.split(heldOut: 50, seed: 1)
    #expect(heldOut.count == 50)
    for side in [\SentencePair.source, \SentencePair.target] {
      let trained = Set(train.pairs.map { comparisonKey(of: $0[keyPath: side]) })
      let held = heldOut.pairs.map { comparisonKey(of: $0[keyPath: side]) }
      #expect(trained.isDisjoint(with: held))
      #expect(Set(held).count == held.count)
    }
  }

  @Test func everyPairIsInTrainingUnlessItsGroupIsHeldOut() {
    let (train, heldOut) = corpus.split(heldOut: 50, seed: 1)
    let heldOutIndices = Set(heldOut.lineNumbers.map { $0 - 1 })
    let gone = Set(sentenceGroups(of: corpus.pairs).filter { heldOutIndices.contains($0[0]) }.joined())
    #expect(train.lineNumbers == corpus.pairs.indices.filter { !gone.contains($0) }.map { $0 + 1 })
    #expect(gone.count > 50)
  }

  @Test func largeGroupsStayInTraining() {
    let (train, heldOut) = corpus.split(heldOut: 600, seed: 1)
    #expect(train.pairs.count { $0.source == "Sí." } == 30)
    #expect(!heldOut.pairs.contains { $0.source == "Sí." })
  }

  @Test func trainingKeepsAtLeastHalf() {
    let distinct = ParallelCorpus((0..<101).map { SentencePair(source: "s\($0)", target: "t\($0)") })
    let (train, heldOut) = distinct.split(heldOut: 1000, seed: 1)
    #expect(heldOut.count == 50)
    #expect(train.count == 51)
    #expect(ParallelCorpus(SentencePair.pairs(("a", "b"))).split(heldOut: 1, seed: 1).train.count == 1)
  }

  @Test func theSeedDecidesAndSmallerPartsArePrefixes() {
    let ofOne = corpus.split(heldOut: 50, seed: 1)
    let again = corpus.split(heldOut: 50, seed: 1)
    #expect(ofOne == again)
    #expect(ofOne.heldOut != corpus.split(heldOut: 50, seed: 2).heldOut)
    let smaller = corpus.split(heldOut: 20, seed: 1).heldOut
    #expect(smaller.pairs == Array(ofOne.heldOut.pairs.prefix(20)))
  }

  @Test func aPrefixOfTheHeldOutPartIsSpreadOverTheFile() {
    let lines = corpus.split(heldOut: 50, seed: 1).heldOut.lineNumbers
    #expect(lines != lines.sorted())
    #expect((150...450).contains(lines.prefix(20).reduce(0, +) / 20))
  }

  @Test func severalPartsShareNothingAndKeepAllTheirReferences() {
    let (train, parts) = corpus.split(heldOut: [40, 30], seed: 1)
    #expect(parts.map(\.corpus.count) == [40, 30])
    #expect(parts[0].corpus == corpus.split(heldOut: 40, seed: 1).heldOut)
    let all = ([train] + parts.map(\.references)).map { Set($0.lineNumbers) }
    #expect(all.map(\.count).reduce(0, +) == corpus.count)
    #expect(all.reduce(Set()) { $0.union($1) }.count == corpus.count)
    for part in parts { #expect(Set(part.references.lineNumbers).isSuperset(of: part.corpus.lineNumbers)) }
    for side in [\SentencePair.source, \SentencePair.target] {
      let keys = ([train] + parts.map(\.references)).map { Set($0.pairs.map { comparisonKey(of: $0[keyPath: side]) }) }
      #expect(
        keys[0].isDisjoint(with: keys[1]) && keys[0].isDisjoint(with: keys[2]) && keys[1].isDisjoint(with: keys[2]))
    }
  }

  /// A model of both directions that has learned b → a has seen the sentences of a → b.
  @Test func whereBothDirectionsAreLearnedASentenceIsHeldOutOfBoth() throws {
    let forth = try direction("es-en")
    let both = ParallelCorpus.joined([corpus.tagged(with: forth), corpus.reversed.tagged(with: forth.reversed)])
    let (train, heldOut) = both.split(heldOut: 40, seed: 1)
    func keys(_ corpus: ParallelCorpus) -> Set<String> {
      Set(corpus.pairs.flatMap { [comparisonKey(of: $0.source), comparisonKey(of: $0.target)] })
    }
    #expect(keys(train).isDisjoint(with: keys(heldOut)))
    // Either direction is tried.
    #expect(heldOut.pairs.count { $0.direction == forth } == 40)
    #expect(heldOut.pairs.count { $0.direction == forth.reversed } == 40)
    // And all that could be held out of one.
    let most = both.split(heldOut: 600, seed: 1).heldOut.pairs.filter { $0.direction == forth }
    #expect(most.map(\.source) == corpus.split(heldOut: 600, seed: 1).heldOut.pairs.map(\.source))
  }

  @Test func holdingOutNothingKeepsTheCorpus() {
    let (train, heldOut) = corpus.split(heldOut: 0, seed: 1)
    #expect(train == corpus)
    #expect(heldOut.count == 0)
  }

  @Test(arguments: [
    (0, 0), (999, 0), (1000, 50), (2500, 50), (2600, 52), (25_534, 510), (50_000, 1000), (111_616, 1000),
  ])
  func theDefaultFollowsTheCorpusSize(count: Int, expected: Int) {
    let pair = SentencePair(source: "s", target: "t")
    #expect(ParallelCorpus(Array(repeating: pair, count: count)).defaultHeldOutCount == expected)
  }
}

private func == (
  first: (train: ParallelCorpus, heldOut: ParallelCorpus), second: (train: ParallelCorpus, heldOut: ParallelCorpus)
) -> Bool {
  first.train == second.train && first.heldOut == second.heldOut
}
