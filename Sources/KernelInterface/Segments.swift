/// Which rows of an activation matrix belong to which sentence.
///
/// Activations hold the tokens of all sentences end to end, without padding; only attention asks where a sentence
/// begins.
public struct Segments: Sendable, Equatable {
  /// The first row of each sentence.
  public let starts: [Int]
  /// The number of rows of each sentence.
  public let counts: [Int]

  /// Sentences of `counts` tokens that follow one another.
  public init(counts: [Int]) {
    var starts: [Int] = []
    var next = 0
    for count in counts {
      starts.append(next)
      next += count
    }
    self.init(starts: starts, counts: counts)
  }

  /// Sentences whose rows may lie apart, as in a cache with room to grow.
  public init(starts: [Int], counts: [Int]) {
    precondition(starts.count == counts.count, "each sentence has a start and a count")
    self.starts = starts
    self.counts = counts
  }

  /// How many sentences there are.
  public var sentenceCount: Int { counts.count }
  /// How many rows all sentences have.
  public var rowCount: Int { counts.reduce(0, +) }

  /// One past the last row of any sentence.
  public var end: Int { zip(starts, counts).reduce(0) { max($0, $1.0 + $1.1) } }
}
