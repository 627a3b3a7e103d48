import Console
import Corpus
import Foundation

/// A corpus's statistics, for people or programs.
struct StatisticsReport {
  let statistics: CorpusStatistics
  let test: CorpusStatistics?

  private static let coverages = [0.5, 0.8, 0.9, 0.95, 0.99]

  init(_ statistics: CorpusStatistics, test: CorpusStatistics?) {
    self.statistics = statistics
    self.test = test
  }

  // MARK: - For programs

  struct Numbers: Encodable {
    let pairs: Int
    let source: Side
    let target: Side
  }

  struct Side: Encodable {
    let distinctSentences: Int
    let words: Int
    let characters: Int
    let meanLength: Double
    let medianLength: Int
    let length95: Int
    let maximumLength: Int
    let vocabulary: Int
    let singletons: Int
    /// How many of the most frequent words make up the part of the text that the key says.
    let coverage: [String: Int]
    /// The part of the test's words that are known.
    let knownTestWords: Double?
  }

  var numbers: Numbers {
    Numbers(
      pairs: statistics.pairCount, source: side(statistics.source, test?.source),
      target: side(statistics.target, test?.target))
  }

  private func side(_ side: SideStatistics, _ test: SideStatistics?) -> Side {
    let coverage = Self.coverages.map { ("\(Int($0 * 100))", side.vocabularySize(covering: $0)) }
    return Side(
      distinctSentences: side.distinctSentenceCount, words: side.wordCount, characters: side.characterCount,
      meanLength: side.meanLength, medianLength: side.length(atQuantile: 0.5), length95: side.length(atQuantile: 0.95),
      maximumLength: side.lengths.last ?? 0, vocabulary: side.wordCounts.count, singletons: side.singletonCount,
      coverage: Dictionary(uniqueKeysWithValues: coverage), knownTestWords: test.map { side.coverage(of: $0).known })
  }

  // MARK: - For people

  func text(width: Int) -> String {
    let rows = table()
    let histogram = Histogram(source: statistics.source.lengths, target: statistics.target.lengths)
    let lines = rows + ["", "Words in a sentence, source and target"] + histogram.lines(width: min(width, 100))
    return lines.joined(separator: "\n")
  }

  private func table() -> [String] {
    let (source, target) = (numbers.source, numbers.target)
    var rows: [(String, String, String)] = [("", "source", "target")]
    func add(_ title: String, _ value: (Side) -> String) { rows.append((title, value(source), value(target))) }
    add("distinct sentences") { "\($0.distinctSentences)" }
    add("words") { "\($0.words)" }
    add("characters") { "\($0.characters)" }
    add("words in a sentence: mean") { String(format: "%.1f", $0.meanLength) }
    add("  median") { "\($0.medianLength)" }
    add("  95 % have at most") { "\($0.length95)" }
    add("  longest") { "\($0.maximumLength)" }
    add("different words") { "\($0.vocabulary)" }
    add("  that occur once") { "\($0.singletons)" }
    for part in Self.coverages {
      let percent = "\(Int(part * 100))"
      add("  that make up \(percent) % of the text") { "\($0.coverage[percent] ?? 0)" }
    }
    if let test {
      add("words of the test that are known") { String(format: "%.1f %%", ($0.knownTestWords ?? 0) * 100) }
      let unknown = (statistics.source.coverage(of: test.source), statistics.target.coverage(of: test.target))
      let first = [unknown.0.unknownWords, unknown.1.unknownWords].map { $0.prefix(8).joined(separator: " ") }
      return ["\(counted(statistics.pairCount, "pair"))", ""] + rows.map(line)
        + ["", "Unknown in the source: \(first[0])", "Unknown in the target: \(first[1])"]
    }
    return ["\(counted(statistics.pairCount, "pair"))", ""] + rows.map(line)
  }

  private func line(_ row: (title: String, source: String, target: String)) -> String {
    return row.title.leftAligned(in: 34) + row.source.rightAligned(in: 12) + row.target.rightAligned(in: 12)
  }
}
