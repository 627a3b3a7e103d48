/// Which sentences are decoded together, and how long their translations may become.
public struct DecodingPlan: Sendable {
  /// The most symbols to predict for each source.
  public let limits: [Int]
  /// Indices of sources. The longest come first, so that threads finish together, and so the first of a batch is its
  /// longest.
  public let batches: [[Int]]

  /// Sentences decoded together on one thread: enough rows to fill a tile of the kernels, few enough that what they
  /// have cached stays near. With the preset *small*, 64 take 1.2 times as long greedily; with *base* 12 take 1.1 times
  /// as long.
  private static let batchSentenceCount = 12
  /// Hypotheses times tokens held in one thread's cache at most.
  private static let cacheTokenCount = 1 << 15

  /// - Parameter maximumLength: the model's.
  public init(sourceLengths: [Int], maximumLength: Int, _ options: DecodingOptions, threadCount: Int) {
    // Models that have learned little repeat themselves for ever.
    let limits = sourceLengths.map { min(options.maximumLength ?? (2 * $0 + 10), maximumLength) }
    // Sentences of like length finish together.
    let order = sourceLengths.indices.sorted { (sourceLengths[$0], $1) > (sourceLengths[$1], $0) }
    // Small batches for few sentences, so that every thread has one.
    let share = (order.count + threadCount - 1) / threadCount
    let largest = max(1, min(Self.batchSentenceCount, share))
    var batches: [[Int]] = []
    for sentence in order {
      if let first = batches.last?.first, let count = batches.last?.count, count < largest,
        (count + 1) * options.beamSize * limits[first] <= Self.cacheTokenCount
      {
        batches[batches.count - 1].append(sentence)
      } else {
        batches.append([sentence])
      }
    }
    self.limits = limits
    self.batches = batches
  }
}
