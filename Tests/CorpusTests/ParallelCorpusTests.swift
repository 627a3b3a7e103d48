import Corpus
import Testing

@Suite struct ParallelCorpusTests {
  @Test func reversingSwapsSidesAndKeepsPlaces() {
    let corpus = ParallelCorpus(SentencePair.pairs(("sí", "yes"), ("no", "not")), path: "f", lineNumbers: [4, 9])
    let expected = ParallelCorpus(SentencePair.pairs(("yes", "sí"), ("not", "no")), path: "f", lineNumbers: [4, 9])
    #expect(corpus.reversed == expected)
    #expect(corpus.reversed.reversed == corpus)
  }

  @Test func joinedCorporaAreNamedOnceEach() {
    let (first, second) = (ParallelCorpus([], path: "my a.tsv"), ParallelCorpus([], path: "b.tsv"))
    #expect(ParallelCorpus.joined([first, first.reversed, second, second.reversed]).path == "my a.tsv + b.tsv")
  }

  @Test func deduplicatingKeepsFirstOccurrencesAndAlternativeTranslations() {
    let corpus = ParallelCorpus(
      SentencePair.pairs(("sí", "yes"), ("no", "no"), ("sí", "yes"), ("sí", "yeah"), ("si\u{301}", "yes")))
    let (distinct, droppedCount) = corpus.deduplicated()
    #expect(distinct.pairs == SentencePair.pairs(("sí", "yes"), ("no", "no"), ("sí", "yeah")))
    #expect(distinct.lineNumbers == [1, 2, 4])
    #expect(droppedCount == 2)
  }

  @Test func aSampleHasDistinctPairsAndIsTheSameForASeed() {
    let corpus = ParallelCorpus((0..<100).map { SentencePair(source: "s\($0)", target: "t\($0)") })
    let sample = corpus.sample(count: 20, seed: 1)
    #expect(Set(sample.lineNumbers).count == 20)
    #expect(zip(sample.pairs, sample.lineNumbers).allSatisfy { $0.source == "s\($1 - 1)" })
    #expect(sample == corpus.sample(count: 20, seed: 1))
    #expect(sample != corpus.sample(count: 20, seed: 2))
    #expect(corpus.sample(count: 500, seed: 1).count == 100)
  }
}
