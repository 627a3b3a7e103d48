import TestSupport
import Testing

@testable import Corpus

@Suite struct LanguagesTests {
  @Test(
    arguments: [
      ("es-en.tsv", "es-en"), ("data/en-pt.train.tsv", "en-pt"), ("/a.b/pt-es", "pt-es"), ("spa-eng.txt", "spa-eng"),
      ("es-es.tsv", nil), ("pairs.tsv", nil), ("es-en-pt.tsv", nil), ("ES-EN.tsv", nil), ("xx-en.tsv", nil), ("", nil),
      ("es-en/pairs.tsv", nil), ("-", nil), ("my-file.tsv", nil),
    ] as [(String, String?)])
  func aFilesNameMayTellThem(path: String, languages: String?) {
    #expect(Languages(fileName: path)?.description == languages)
  }

  @Test func aHeaderTellsThemAndIsNoPair() throws {
    let corpus = try ParallelCorpus(parsing: Array("pt\ten\nSim.\tYes.\n".utf8), path: "es-en.tsv")
    #expect(corpus.languages?.description == "pt-en")
    #expect(corpus.pairs == SentencePair.pairs(("Sim.", "Yes.")))
    #expect(corpus.lineNumbers == [2])
    #expect(corpus.reversed.languages?.description == "en-pt")
    #expect(corpus.selecting([0]).languages?.description == "pt-en")
  }

  /// A corpus that is cleaned, reversed or divided is still known to be of these languages.
  @Test func aHeaderIsWrittenAgain() throws {
    let bytes = Array("pt\ten\nSim.\tYes.\nNão.\tNo.\n".utf8)
    let corpus = try ParallelCorpus(parsing: bytes, path: "f")
    #expect(Array(corpus.tabSeparatedText.utf8) == bytes)
    #expect(corpus.reversed.selecting([0]).tabSeparatedText == "en\tpt\nYes.\tSim.\n")
    #expect(CorpusCheck().cleaned(try CorpusText(bytes: bytes, path: "f")).corpus == corpus)
    // A name is the user's.
    let named = try ParallelCorpus(parsing: Array("Sim.\tYes.\n".utf8), path: "pt-en.tsv")
    #expect(named.languages != nil && named.tabSeparatedText == "Sim.\tYes.\n")
  }

  /// Words that happen to be codes are no header when both are one, or when one is none.
  @Test(arguments: ["no\tno\n", "el\tthe\n", "Es\tEn\n", "es en\ten\n", "es\t\u{200B}en\n"])
  func aPairIsNoHeader(line: String) throws {
    let corpus = try ParallelCorpus(parsing: Array("\(line)a\tb\n".utf8), path: "f")
    #expect(corpus.count == 2)
    #expect(corpus.languages == nil)
  }

  @Test func twoFilesTellThemByTheirExtensions() throws {
    try withTemporaryDirectory { directory in
      let corpus = try ParallelCorpus(
        contentsOf: .parallel(
          source: try write("uno\n", to: directory + "/book.es"), target: try write("one\n", to: directory + "/book.en")
        ))
      #expect(corpus.languages?.description == "es-en")
    }
  }

  @Test func taggedPairsAreOtherPairs() throws {
    let (english, portuguese) = (try languages("es-en"), try languages("es-pt"))
    let corpus = ParallelCorpus(SentencePair.pairs(("no", "no")))
    let joined = ParallelCorpus.joined([
      corpus.tagged(with: english), corpus.tagged(with: portuguese), corpus.tagged(with: portuguese),
    ])
    #expect(joined.deduplicated().corpus.pairs.map(\.languages) == [english, portuguese])
    #expect(sentenceGroups(of: joined.pairs) == [[0, 1, 2]])
  }
}
