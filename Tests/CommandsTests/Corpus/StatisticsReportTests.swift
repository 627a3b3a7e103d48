import Console
import Corpus
import Localization
import Testing

@testable import Commands

@Suite struct StatisticsReportTests {
  private let corpus = ParallelCorpus([
    SentencePair(source: "uno", target: "one"), SentencePair(source: "uno dos", target: "one two"),
    SentencePair(source: "uno dos tres", target: "one two three, four"),
  ])

  @Test func numbersStandBesideTheirNames() {
    let text = StatisticsReport(CorpusStatistics(of: corpus), test: nil).text(width: 60, in: .en)
    #expect(text.hasPrefix("3 pairs\n"))
    #expect(text.contains("words                                      6           7\n"))
    #expect(text.contains("  that occur once                          1           2\n"))
    let columns = text.split(separator: "\n").dropFirst().prefix(9).map(\.count)
    #expect(Set(columns).count == 1)
  }

  @Test func columnsAreAsWideAsTheLanguageNeeds() {
    for language in Language.allCases {
      let text = StatisticsReport(CorpusStatistics(of: corpus), test: nil).text(width: 60, in: language)
      let table = text.split(separator: "\n").dropFirst().prefix(15)
      #expect(Set(table.map(\.count)).count == 1, "\(text)")
    }
    let spanish = StatisticsReport(CorpusStatistics(of: corpus), test: nil).text(width: 60, in: .es)
    #expect(
      spanish.hasPrefix("3 pares\n") && spanish.contains("palabras por oración: media") && spanish.contains(" 2,3\n"))
  }

  @Test func theTestsWordsAreKnownOrNot() throws {
    let test = CorpusStatistics(of: ParallelCorpus([SentencePair(source: "uno cinco", target: "one")]))
    let report = StatisticsReport(CorpusStatistics(of: corpus), test: test)
    #expect(report.numbers.source.knownTestWords == 0.5)
    #expect(report.numbers.target.knownTestWords == 1)
    #expect(report.text(width: 60, in: .en).contains("Unknown in the source: cinco\n"))
    #expect(try JSONLine.text(of: report.numbers).contains(#""pairs":3"#))
  }

  @Test func barsAreAsLongAsTheirCountsAndFitTheWidth() {
    let few = Histogram(source: [1, 1, 2, 2], target: [1, 3, 3, 3]).lines(width: 26)
    #expect(few == ["1  2 ████▋    1 ██▍", "2  2 ████▋    0", "3  0          3 ███████"])
    let many = Histogram(source: Array(1...40) + [90], target: Array(repeating: 5, count: 60)).lines(width: 40)
    #expect(many.first == "  1–3   3 ▌             0")
    #expect(many.last == " ≥ 40   2 ▍             0")
    #expect(many.allSatisfy { $0.count <= 40 })
  }
}
