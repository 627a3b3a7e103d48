import TestSupport
import Testing

@testable import Corpus

@Suite struct ParallelFilesTests {
  @Test func linesOfTwoFilesArePairs() throws {
    let corpus = try read("\u{FEFF}uno\r\n\n dos\ttres \n", "one\n\ntwo three")
    #expect(corpus.pairs == SentencePair.pairs(("uno", "one"), ("dos\ttres", "two three")))
    #expect(corpus.lineNumbers == [1, 3])
    #expect(corpus.tabSeparatedText == "uno\tone\ndos tres\ttwo three\n")
  }

  @Test func aProblemIsNamedWithTheFileThatHasIt() throws {
    #expect(try problem("uno\ndos\n", "one\n\n") == (.emptyTarget, "a.en", 2))
    #expect(try problem("uno\n\n", "one\ntwo\n") == (.emptySource, "a.es", 2))
    #expect(try problem("uno\ndos\n", "one\n") == (.noPartner(in: "a.en"), "a.es", 2))
    #expect(try problem("uno\n", "one\ntwo\n") == (.noPartner(in: "a.es"), "a.en", 2))
    #expect(try problem("", "") == (.noPairs, "a.es", nil))
  }

  private func read(_ source: String, _ target: String) throws -> ParallelCorpus {
    try withTemporaryDirectory { directory in
      try ParallelCorpus(
        contentsOf: .parallel(
          source: try write(source, to: directory + "/a.es"), target: try write(target, to: directory + "/a.en")))
    }
  }

  /// Only the files' names: their directory is another each time.
  private func problem(_ source: String, _ target: String) throws -> (CorpusError.Problem, String, Int?) {
    let error = try #require(throws: CorpusError.self) { try read(source, target) }
    let name = { (path: String) in String(path.split(separator: "/").last ?? "") }
    if case .noPartner(let other) = error.problem { return (.noPartner(in: name(other)), name(error.path), error.line) }
    return (error.problem, name(error.path), error.line)
  }
}
