import Console
import Corpus
import Localization
import Wording

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

  private typealias Words = StatisticsReportWording

  func text(width: Int, in language: Language) -> String {
    let histogram = Histogram(source: statistics.source.lengths, target: statistics.target.lengths)
    var lines = [Words.pairs(statistics.pairCount)[language], ""] + table(in: language)
    if let test { lines += [""] + unknownWords(of: test, in: language) }
    lines += ["", Words.histogram[language]] + histogram.lines(width: min(width, 100))
    return lines.joined(separator: "\n")
  }

  private func table(in language: Language) -> [String] {
    let (source, target) = (numbers.source, numbers.target)
    func number(_ value: Int) -> String { language.text(of: value) }
    func decimal(_ value: Double) -> String { language.text(of: value, decimals: 1) }
    var rows: [(title: Text, value: (Side) -> String)] = [
      (Words.distinctSentences, { number($0.distinctSentences) }), (Words.words, { number($0.words) }),
      (Words.characters, { number($0.characters) }), (Words.meanLength, { decimal($0.meanLength) }),
      (Words.medianLength, { number($0.medianLength) }), (Words.length95, { number($0.length95) }),
      (Words.longest, { number($0.maximumLength) }), (Words.vocabulary, { number($0.vocabulary) }),
      (Words.singletons, { number($0.singletons) }),
    ]
    rows += Self.coverages.map { part in
      let percent = Int(part * 100)
      return (Words.covering(percent), { number($0.coverage["\(percent)"] ?? 0) })
    }
    if test != nil { rows.append((Words.knownTestWords, { decimal(($0.knownTestWords ?? 0) * 100) + " %" })) }
    let titleWidth = (rows.map { $0.title[language].count }.max() ?? 0) + 1
    return
      ([("", Words.source[language], Words.target[language])]
      + rows.map { ($0.title[language], $0.value(source), $0.value(target)) }).map { title, source, target in
        title.leftAligned(in: titleWidth) + source.rightAligned(in: 12) + target.rightAligned(in: 12)
      }
  }

  private func unknownWords(of test: CorpusStatistics, in language: Language) -> [String] {
    let sides = [
      (Words.unknownSource, statistics.source, test.source), (Words.unknownTarget, statistics.target, test.target),
    ]
    return sides.map { title, side, test in
      "\(title[language]): \(side.coverage(of: test).unknownWords.prefix(8).joined(separator: " "))"
    }
  }
}
