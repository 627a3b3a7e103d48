import Tokenization

/// Which words of two languages translate each other, learned from sentence pairs alone: IBM Model 1, in both
/// directions.
///
/// Every word of one side was made by a word of the other, or by none. By which, is guessed from what was learned so
/// far, and what was guessed is learned from: expectation maximisation.
///
/// - Source: Brown, Della Pietra, Della Pietra and Mercer, "The Mathematics of Statistical Machine Translation", 1993,
///   section 4.2.
struct WordAlignment {
  /// Sentences of words as numbers; each begins with `noWord`.
  typealias Pair = (source: [Int32], target: [Int32])

  /// Two words that stand in the same pair.
  struct Candidate {
    let source, target: Int32
  }

  private(set) var candidates: [Candidate] = []
  private let pairs: [Pair]
  /// For each pair a matrix of its words' candidates, row by row, with a row for each word of the source.
  private var matrices: [Int32] = []

  /// What makes the words that none on the other side makes.
  static let noWord: Int32 = 0

  private static let roundCount = 5

  init(of pairs: [Pair]) {
    self.pairs = pairs
    var table = PairTable()
    for pair in pairs {
      for source in pair.source {
        for target in pair.target {
          if table[source, target] < 0 {
            table.insert(Int32(candidates.count), for: source, target)
            candidates.append(Candidate(source: source, target: target))
          }
          matrices.append(table[source, target])
        }
      }
    }
  }

  /// P(target | source) · P(source | target) of each candidate.
  func agreements() -> [Float] {
    let forth = probabilities(from: \.source) { rows, columns in
      (1..<columns).map { stride(from: $0, to: rows * columns, by: columns) }
    }
    let back = probabilities(from: \.target) { rows, columns in
      (1..<rows).map { stride(from: $0 * columns, to: ($0 + 1) * columns, by: 1) }
    }
    return zip(forth, back).map(*)
  }

  /// P(word | maker) of each candidate.
  ///
  /// - Parameters:
  ///   - maker: the side that makes the other.
  ///   - lines: for each word of the other side where in a pair's matrix those stand that may have made it.
  private func probabilities(
    from maker: KeyPath<Candidate, Int32>, lines: (_ rows: Int, _ columns: Int) -> [StrideTo<Int>]
  ) -> [Float] {
    let makers = candidates.map { Int($0[keyPath: maker]) }
    var probabilities = [Float](repeating: 1, count: candidates.count)
    var totals = [Float](repeating: 0, count: (makers.max() ?? -1) + 1)
    for _ in 0..<Self.roundCount {
      var counts = [Float](repeating: 0, count: candidates.count)
      var start = 0
      for pair in pairs {
        for line in lines(pair.source.count, pair.target.count) {
          let sum = line.reduce(Float(0)) { $0 + probabilities[Int(matrices[start + $1])] }
          for position in line {
            let index = Int(matrices[start + position])
            counts[index] += probabilities[index] / sum
          }
        }
        start += pair.source.count * pair.target.count
      }
      for index in totals.indices { totals[index] = 0 }
      for (index, maker) in makers.enumerated() { totals[maker] += counts[index] }
      for (index, maker) in makers.enumerated() { probabilities[index] = counts[index] / totals[maker] }
    }
    return probabilities
  }
}
