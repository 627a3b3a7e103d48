import Testing

@testable import Corpus

@Suite struct CorpusStatisticsTests {
  private let side = SideStatistics(of: ["El gato come.", "¡el gato!", "Una casa", "el gato come"])

  @Test func countsWordsWithoutCapitalsAndPunctuation() {
    #expect(side.lengths == [2, 2, 3, 3])
    #expect(side.wordCount == 10)
    #expect(side.meanLength == 2.5)
    #expect(side.distinctSentenceCount == 3)
    #expect(side.wordCounts.map(\.word) == ["el", "gato", "come", "casa", "una"])
    #expect(side.wordCounts.map(\.count) == [3, 3, 2, 1, 1])
    #expect(side.singletonCount == 2)
  }

  @Test func quantilesAreLengthsThatOccur() {
    #expect(side.length(atQuantile: 0) == 2)
    #expect(side.length(atQuantile: 0.5) == 3)
    #expect(side.length(atQuantile: 1) == 3)
    #expect(SideStatistics(of: []).length(atQuantile: 0.5) == 0)
  }

  @Test(arguments: [(0.0, 0), (0.3, 1), (0.6, 2), (0.61, 3), (0.8, 3), (0.9, 4), (1.0, 5)])
  func fewFrequentWordsMakeUpMuchOfTheText(part: Double, count: Int) {
    #expect(side.vocabularySize(covering: part) == count)
  }

  @Test func coverageIsOfRunningWords() {
    let coverage = side.coverage(of: SideStatistics(of: ["El gato verde", "verde mar"]))
    #expect(abs(coverage.known - 0.4) < 1e-12)
    #expect(coverage.unknownWords == ["verde", "mar"])
  }
}
