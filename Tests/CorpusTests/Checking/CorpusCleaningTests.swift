import Randomness
import Testing

@testable import Corpus

@Suite struct CorpusCleaningTests {
  @Test func mendsWithoutTouchingAWord() throws {
    let cleaned = try clean(
      GoodCorpus.lines + ["  Un nin\u{303}o  duerme\u{200B} aquí.\u{A0}\tA boy\u{2028}sleeps here.\tCC-BY"])
    #expect(cleaned.dropped.isEmpty)
    #expect(cleaned.mendedCount == 1)
    let last = try #require(cleaned.corpus.pairs.last)
    #expect(last.source.unicodeScalars.elementsEqual("Un niño duerme aquí.".unicodeScalars))
    #expect(last.target == "A boy sleeps here.")
    #expect(cleaned.corpus.furtherColumns.last == "CC-BY")
  }

  @Test func dropsWhatCannotBeMendedAndSaysWhy() throws {
    let cleaned = try clean(
      GoodCorpus.lines + [
        "sin tabulador", "Sí, quiero.\t", "\u{200B}\tx", GoodCorpus.lines[0], "El ni\u{FFFD}o.\tThe boy.",
        "The driver is waiting for someone.\tEl conductor está esperando a alguien.",
      ])
    #expect(
      cleaned.dropped.map(\.kind) == [
        .missingColumn, .emptySide, .emptySide, .duplicate, .replacementCharacter, .swappedColumns,
      ])
    #expect(cleaned.dropped.map(\.line) == (145...150).map { $0 })
    #expect(cleaned.corpus.count == GoodCorpus.lines.count)
  }

  @Test func aFurtherCheckFindsOnlyNotesAndAFurtherCleaningChangesNothing() throws {
    var random = RandomSource(seed: 5)
    let characters = Array("aeñ. \u{A0}\u{200B}&;<b>?¿\t\u{2028}0\u{FFFD}é\u{301}")
    let damaged = GoodCorpus.lines.map { line in
      var line = Array(line)
      for _ in 0..<random.integer(below: 4) {
        line[random.integer(below: line.count)] = characters[random.integer(below: characters.count)]
      }
      return String(line)
    }
    let once = try clean(damaged + damaged)
    #expect((60..<144).contains(once.corpus.count))
    let text = try CorpusText(bytes: Array(once.corpus.tabSeparatedText.utf8), path: "f")
    #expect(CorpusCheck().check(text).findings.allSatisfy { $0.kind.level == .note })
    let twice = CorpusCheck().cleaned(text)
    #expect(twice.corpus.pairs == once.corpus.pairs)
    #expect(twice.dropped.isEmpty)
    #expect(twice.mendedCount == 0)
  }

  private func clean(_ lines: [String]) throws -> CleanedCorpus {
    CorpusCheck().cleaned(try CorpusText(bytes: Array((lines.joined(separator: "\n") + "\n").utf8), path: "f"))
  }
}
