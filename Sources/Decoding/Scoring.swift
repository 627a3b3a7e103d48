import Foundation
import Kernels

/// Σ log p / nᵅ.
///
/// - Source: the form of Hugging Face and CTranslate2; with α = 1 the mean log-probability.
func normalizedScore(_ logProbability: Double, count: Int, lengthPenalty alpha: Double) -> Double {
  alpha == 0 ? logProbability : logProbability / pow(Double(max(count, 1)), alpha)
}

/// The index of the largest of a row's values; of equal ones the first.
func indexOfLargest(_ values: Matrix, row: Int) -> Int {
  largestIndices(values, row: row, count: 1).first ?? 0
}

/// The indices of the `count` largest of a row's values, the largest first; of equal ones the first.
func largestIndices(_ values: Matrix, row: Int, count: Int) -> [Int] {
  values.rows(row..<row + 1).withUnsafeValues { values in
    var best: [Int] = []
    var threshold = -Float.infinity
    for index in values.indices where values[index] > threshold || best.count < count {
      // Few are kept and fewer move: a sorted array beats a heap.
      let place = best.lastIndex { values[$0] >= values[index] }.map { $0 + 1 } ?? 0
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
      if best.count == count, let last = best.last { threshold = values[last] }
    }
    return best
  }
}
