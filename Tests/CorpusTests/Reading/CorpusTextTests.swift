import Randomness
import Testing

@testable import Corpus

@Suite struct CorpusTextTests {
  @Test(arguments: [
    "a b\tc\nd\te\n",  // plain
    "a b\tc\nd\te",  // no newline at the end
    "\u{FEFF}a b\tc\nd\te\n",  // byte-order mark
    "a b\tc\r\nd\te\r\n",  // CR LF
    "a b\tc\r\nd\te\r",  // cut between CR and LF
    "a b\tc\tCC-BY 2.0\nd\te\t\t\n",  // further columns
    "  a b \t\u{00A0}c\u{2028}\n\u{3000}d\t e\n",  // surrounding spaces
  ])
  func toleratesWhatEditorsDo(text: String) throws {
    let corpus = try ParallelCorpus(parsing: Array(text.utf8), path: "f")
    #expect(corpus.pairs == SentencePair.pairs(("a b", "c"), ("d", "e")))
    #expect(corpus.lineNumbers == [1, 2])
  }

  @Test func keepsFurtherColumnsAsTheyAre() throws {
    let corpus = try ParallelCorpus(parsing: Array("a\tb\nc\td\tCC-BY 2.0\t x \r\ne\tf\t\n".utf8), path: "f")
    #expect(corpus.furtherColumns == [nil, "CC-BY 2.0\t x ", ""])
    #expect(corpus.selecting([1]).reversed.furtherColumns == ["CC-BY 2.0\t x "])
  }

  @Test func skipsBlankLinesAndCountsThem() throws {
    let corpus = try ParallelCorpus(parsing: Array("\n  \na\tb\n\r\n\t\nc\td\n\n".utf8), path: "f")
    #expect(corpus == ParallelCorpus(SentencePair.pairs(("a", "b"), ("c", "d")), path: "f", lineNumbers: [3, 6]))
  }

  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"])
  func onlyNewlinesSeparateLines(separator: String) throws {
    let corpus = try ParallelCorpus(parsing: Array("a\(separator)b\tc\n".utf8), path: "f")
    #expect(corpus.pairs == SentencePair.pairs(("a\(separator)b", "c")))
  }

  @Test func aByteOrderMarkInsideTheFileIsText() throws {
    let corpus = try ParallelCorpus(parsing: Array("a\tb\n\u{FEFF}c\td\n".utf8), path: "f")
    #expect(corpus.pairs.last?.source == "\u{FEFF}c")
  }

  @Test(
    arguments: [
      ("", .noPairs, nil),
      ("\n \n\t\n", .noPairs, nil),
      ("\u{FEFF}", .noPairs, nil),
      ("a,b\nc,d\n", .notTabSeparated, 1),
      ("a\tb\nc d\n", .oneColumn(excerpt: "c d"), 2),
      ("c d\na\tb\n", .oneColumn(excerpt: "c d"), 1),
      ("a\tb\n\tc\n", .emptySource, 2),
      ("a\tb\n \tc\n", .emptySource, 2),
      ("a\tb\n\u{00A0}\tc\n", .emptySource, 2),
      ("a\tb\nc\t\n", .emptyTarget, 2),
      ("a\tb\nc\t \tattribution\n", .emptyTarget, 2),
      ("a\tb\n\nc\t\r\n", .emptyTarget, 3),
      ("a\tb\nc\u{0}\td\n", .nullCharacter, 2),
      ("a\tb\rc\td\r", .carriageReturn, 1),
    ] as [(String, CorpusError.Problem, Int?)])
  func namesTheFirstProblemAndItsLine(text: String, problem: CorpusError.Problem, line: Int?) throws {
    let error = try #require(failure(Array(text.utf8)))
    #expect(error == CorpusError(problem, path: "f", line: line))
    #expect(error.kind == .badData)
  }

  @Test func namesTheLineThatIsNotUTF8() throws {
    // "año" in Latin-1.
    let error = try #require(failure(Array("a\tb\nc\t".utf8) + [0x61, 0xF1, 0x6F, 0x0A]))
    #expect(error == CorpusError(.invalidUTF8(excerpt: "a\u{FFFD}o"), path: "f", line: 2))
  }

  @Test(
    arguments: [
      [0xC0, 0x80],  // NUL in two bytes
      [0xED, 0xA0, 0x80],  // half of a surrogate pair
      [0xF4, 0x90, 0x80, 0x80],  // above U+10FFFF
      [0xC3],  // cut short
    ] as [[UInt8]])
  func refusesIllFormedUTF8(bytes: [UInt8]) throws {
    let error = try #require(failure(bytes + Array("\tb\n".utf8)))
    #expect(error.line == 1)
    guard case .invalidUTF8 = error.problem else {
      Issue.record("reported as \(error)")
      return
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], .utf16),
      ([0xFE, 0xFF, 0x00, 0x61], .utf16),
      ([0x1F, 0x8B, 0x08, 0x00], .compressed(format: "gzip", tool: "gunzip -c")),
      ([0x50, 0x4B, 0x03, 0x04], .compressed(format: "zip", tool: "unzip -p")),
    ] as [([UInt8], CorpusError.Problem)])
  func recognisesOtherFileFormats(bytes: [UInt8], problem: CorpusError.Problem) throws {
    #expect(failure(bytes) == CorpusError(problem, path: "f"))
  }

  @Test func excerptsAreShortAndPrintable() throws {
    let line = "\u{1B}[2J" + String(repeating: "ñ", count: 500)
    let error = try #require(failure(Array("a\tb\n\(line)\n".utf8)))
    #expect(error.problem == .oneColumn(excerpt: "\u{FFFD}[2J" + String(repeating: "ñ", count: 36) + "…"))
  }

  /// Any damage to a file is either harmless or reported with a line that exists.
  @Test func damagedFilesNeverCrash() {
    let intact = Array("\u{FEFF}¿Qué?\tWhat?\r\n\nEl niño.\tThe boy.\tx\nSí\tYes 😀\n".utf8)
    let hostile: [UInt8] = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0x80, 0xC3, 0xED, 0xF0, 0xFF]
    var random = RandomSource(seed: 1)
    var failures = 0
    for _ in 0..<2000 {
      var bytes = Array(intact.prefix(1 + random.integer(below: intact.count)))
      for _ in 0...random.integer(below: 3) {
        bytes[random.integer(below: bytes.count)] = hostile[random.integer(below: hostile.count)]
      }
      guard let error = failure(bytes) else { continue }
      failures += 1
      let lineCount = bytes.count { $0 == 0x0A } + 1
      #expect((1...lineCount).contains(error.line ?? 1))
    }
    #expect((200..<2000).contains(failures))
  }
}

private func failure(_ bytes: [UInt8]) -> CorpusError? {
  do {
    _ = try ParallelCorpus(parsing: bytes, path: "f")
    return nil
  } catch {
    return error
  }
}
