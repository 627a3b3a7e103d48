import TestSupport
import Testing

@testable import Corpus

@Suite struct CorpusDirectionTests {
  @Test func aHeaderTellsItAndIsNoPair() throws {
    let corpus = try ParallelCorpus(parsing: Array("pt\ten\nSim.\tYes.\n".utf8), path: "es-en.tsv")
    #expect(corpus.direction?.description == "pt-en")
    #expect(corpus.pairs == SentencePair.pairs(("Sim.", "Yes.")))
    #expect(corpus.lineNumbers == [2])
    #expect(corpus.reversed.direction?.description == "en-pt")
    #expect(corpus.selecting([0]).direction?.description == "pt-en")
  }

  /// A corpus that is cleaned, reversed or divided still has its direction.
  @Test func aHeaderIsWrittenAgain() throws {
    let bytes = Array("pt\ten\nSim.\tYes.\nNão.\tNo.\n".utf8)
    let corpus = try ParallelCorpus(parsing: bytes, path: "f")
    #expect(Array(corpus.tabSeparatedText.utf8) == bytes)
    #expect(corpus.reversed.selecting([0]).tabSeparatedText == "en\tpt\nYes.\tSim.\n")
    #expect(CorpusCheck().cleaned(try CorpusText(bytes: bytes, path: "f")).corpus == corpus)
    // A name is the user's.
    let named = try ParallelCorpus(parsing: Array("Sim.\tYes.\n".utf8), path: "pt-en.tsv")
    #expect(named.direction != nil && named.tabSeparatedText == "Sim.\tYes.\n")
  }

  /// Words that happen to be codes are no header when both are one, or when one is none.
  @Test(arguments: ["no\tno\n", "el\tthe\n", "Es\tEn\n", "es en\ten\n", "es\t\u{200B}en\n"])
  func aPairIsNoHeader(line: String) throws {
    let corpus = try ParallelCorpus(parsing: Array("\(line)a\tb\n".utf8), path: "f")
    #expect(corpus.count == 2)
    #expect(corpus.direction == nil)
  }

  @Test func twoFilesTellItByTheirExtensions() throws {
    try withTemporaryDirectory { directory in
      let corpus = try ParallelCorpus(
        contentsOf: .parallel(
          source: try write("uno\n", to: directory + "/book.es"), target: try write("one\n", to: directory + "/book.en")
        ))
      #expect(corpus.direction?.description == "es-en")
    }
  }

  @Test func taggedPairsAreOtherPairs() throws {
    let (english, portuguese) = (try direction("es-en"), try direction("es-pt"))
    let corpus = ParallelCorpus(SentencePair.pairs(("no", "no")))
    let joined = ParallelCorpus.joined([
      corpus.tagged(with: english), corpus.tagged(with: portuguese), corpus.tagged(with: portuguese),
    ])
    #expect(joined.deduplicated().corpus.pairs.map(\.direction) == [english, portuguese])
    #expect(sentenceGroups(of: joined.pairs) == [[0, 1, 2]])
  }
}
