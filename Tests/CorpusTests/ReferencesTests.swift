import Testing

@testable import Corpus

@Suite struct ReferencesTests {
  @Test func furtherTargetsOfTheSameSourceAreReferences() {
    let corpus = ParallelCorpus(SentencePair.pairs(("uno", "one"), ("dos", "two")))
    let further = ParallelCorpus(SentencePair.pairs(("uno", "1"), ("tres", "three"), ("uno", "one"), ("uno", "a")))
    #expect(corpus.references(with: further) == [["one", "1", "a"], ["two"]])
    #expect(corpus.references(with: nil) == [["one"], ["two"]])
  }
}
