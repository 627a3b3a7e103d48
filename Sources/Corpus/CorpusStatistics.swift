/// How long the sentences of one side of a corpus are, and of how many different words they are made.
///
/// Words are what stands between spaces, in lower case and without punctuation.
public struct SideStatistics: Sendable {
  /// Words of each sentence, in ascending order.
  public let lengths: [Int]
  /// Characters of all sentences.
  public let characterCount: Int
  /// Sentences that differ from all others.
  public let distinctSentenceCount: Int

  /// How often each word occurs, most frequent first; then in the order of the alphabet.
  public let wordCounts: [(word: String, count: Int)]

  /// Counts the words and characters of `sentences`.
  public init(of sentences: [String]) {
    var counts: [Substring: Int] = [:]
    var lengths: [Int] = []
    var distinct = Set<String>()
    for sentence in sentences {
      let key = comparisonKey(of: sentence)
      let words = key.split(separator: " ")
      for word in words { counts[word, default: 0] += 1 }
      lengths.append(words.count)
      distinct.insert(key)
    }
    self.lengths = lengths.sorted()
    characterCount = sentences.reduce(0) { $0 + $1.count }
    distinctSentenceCount = distinct.count
    wordCounts = counts.map { (String($0.key), $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// Words of all sentences.
  public var wordCount: Int { lengths.reduce(0, +) }
  /// Words of a sentence, on average.
  public var meanLength: Double { lengths.isEmpty ? 0 : Double(wordCount) / Double(lengths.count) }

  /// The length that a part of the sentences does not exceed: 0.5 gives the median.
  public func length(atQuantile part: Double) -> Int {
    lengths.isEmpty ? 0 : lengths[min(lengths.count - 1, Int(part * Double(lengths.count)))]
  }

  /// Words that occur once: nothing can be learned about them but by their parts.
  public var singletonCount: Int { wordCounts.count { $0.count == 1 } }

  /// How many of the most frequent words make up a part of all running words.
  public func vocabularySize(covering part: Double) -> Int {
    let wanted = part * Double(wordCount)
    var sum = 0
    for (index, entry) in wordCounts.enumerated() {
      if Double(sum) >= wanted { return index }
      sum += entry.count
    }
    return wordCounts.count
  }

  /// The part of the running words of other sentences that occur here, and the most frequent of those that do not.
  public func coverage(of other: SideStatistics) -> (known: Double, unknownWords: [String]) {
    let words = Set(wordCounts.map(\.word))
    let unknown = other.wordCounts.filter { !words.contains($0.word) }
    let unknownCount = unknown.reduce(0) { $0 + $1.count }
    return (other.wordCount == 0 ? 1 : 1 - Double(unknownCount) / Double(other.wordCount), unknown.map(\.word))
  }
}

/// Both sides of a corpus.
public struct CorpusStatistics: Sendable {
  /// Pairs, repeated ones included.
  public let pairCount: Int
  /// The first column.
  public let source: SideStatistics
  /// The second column.
  public let target: SideStatistics

  /// Counts both sides of `corpus`.
  public init(of corpus: ParallelCorpus) {
    pairCount = corpus.count
    source = SideStatistics(of: corpus.pairs.map(\.source))
    target = SideStatistics(of: corpus.pairs.map(\.target))
  }
}
