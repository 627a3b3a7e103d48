import Corpus
import Testing

@testable import Commands

@Suite struct FindingsReportTests {
  private let report: FindingsReport = {
    let line = "uno\tone\n", note = "Chile\tChile\n", duplicates = String(repeating: line, count: 8)
    let text = try? CorpusText(bytes: Array((note + duplicates + "x\n").utf8), path: "c.tsv")
    return FindingsReport(name: "c.tsv", pairCount: 9, text.map { CorpusCheck().check($0).findings } ?? [])
  }()

  @Test func showsSomeOfEachKindAndCountsAll() {
    let lines = report.text(showingAll: false)[.en].split(separator: "\n").map(String.init)
    #expect(lines.count { $0.hasSuffix("[duplicate]") } == 5)
    #expect(lines.contains { $0.hasPrefix("c.tsv:10: error: only one column") })
    #expect(
      lines.suffix(4) == [
        "c.tsv: 9 pairs, 1 error, 7 warnings, 1 note", "       1  missing-column",
        "       1  identical-word  (1 not shown: --all)", "       7  duplicate  (2 not shown: --all)",
      ])
  }

  @Test func speaksToPeopleInTheirLanguageAndToProgramsInOne() throws {
    let text = report.text(showingAll: false)[.es]
    #expect(text.contains("c.tsv: 9 pares, 1 error, 7 avisos, 1 nota\n"))
    #expect(text.contains("c.tsv:3: aviso: el mismo par que en la línea 2 [duplicate]\n"))
    #expect(try report.jsonLines().contains(#""detail":"the same pair as in line 2""#))
  }

  @Test func showsEverythingIfAsked() {
    let text = report.text(showingAll: true)[.en]
    #expect(text.contains("c.tsv:1: note: “Chile” on both sides [identical-word]\n"))
    #expect(text.split(separator: "\n").count { $0.hasSuffix("[duplicate]") } == 7)
    #expect(!text.contains("not shown"))
  }

  @Test func jsonHasALineForEachFindingAndTheCounts() throws {
    let lines = try report.jsonLines().split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines[0]
        == #"{"detail":"“Chile” on both sides","file":"c.tsv","kind":"identical-word","level":"note","line":1}"#)
    #expect(lines[9] == #"{"corpus":"c.tsv","errors":1,"notes":1,"pairs":9,"warnings":7}"#)
  }
}
