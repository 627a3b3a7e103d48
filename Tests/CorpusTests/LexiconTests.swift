import Testing

@testable import Corpus

@Suite struct LexiconTests {
  private let spanish = SentencePair.pairs(
    ("El perro ve a Tom.", "The dog sees Tom."), ("¡Tom ve el perro!", "Tom sees the dog!"),
    ("Mi perro come.", "My dog eats."), ("¿Come Tom?", "Does Tom eat?"), ("El gato come.", "The cat eats."),
    ("Tom ve el gato.", "Tom sees the cat."), ("Hoy llueve.", "It rains today."), ("— ¿«Gato»?", "- “Cat”?"))

  @Test func wordsThatStandInTheSamePairsTranslateEachOther() throws {
    let words = Lexicon(of: ParallelCorpus(spanish)).pairs
    // In small letters and without marks, but for a name; in the order in which they are met.
    #expect(words.contains(SentencePair(source: "perro", target: "dog")))
    #expect(words.contains(SentencePair(source: "Tom", target: "Tom")))
    #expect(words.contains(SentencePair(source: "gato", target: "cat")))
    #expect(words.first?.source == "El" || words.first?.source == "el")
    // One translation of each, and none of what occurs once.
    #expect(Set(words.map(\.source)).count == words.count)
    #expect(!words.contains { ["mi", "Mi", "hoy", "Hoy", "llueve"].contains($0.source) })
    #expect(words.allSatisfy { !$0.source.isEmpty && !$0.target.isEmpty && !$0.source.contains("¿") })
  }

  @Test func everyDirectionHasItsOwn() throws {
    let corpus = ParallelCorpus(spanish)
    let (forth, back) = (try direction("es-en"), try direction("en-es"))
    let words = Lexicon(of: .joined([corpus.tagged(with: forth), corpus.reversed.tagged(with: back)])).pairs
    #expect(words.contains(SentencePair(source: "perro", target: "dog", direction: forth)))
    #expect(words.contains(SentencePair(source: "dog", target: "perro", direction: back)))
    #expect(words.filter { $0.direction == forth }.count == Lexicon(of: corpus).pairs.count)
  }

  @Test func nothingComesOfNothing() {
    #expect(Lexicon(of: ParallelCorpus([])).pairs.isEmpty)
    #expect(Lexicon(of: ParallelCorpus(SentencePair.pairs(("…", "…"), ("", ""), ("uno", "one")))).pairs.isEmpty)
    let long = Array(repeating: "palabra", count: 50).joined(separator: " ")
    #expect(Lexicon(of: ParallelCorpus(SentencePair.pairs((long, long), (long + " ", long)))).pairs.isEmpty)
  }
}
