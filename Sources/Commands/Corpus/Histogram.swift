import Console

/// How many sentences have which length, as bars for a terminal.
struct Histogram {
  private let labels: [String]
  private let source: [Int]
  private let target: [Int]

  /// The lengths of 98 % of the sentences share so many bars; the rest is one more.
  private static let maximumBarCount = 16

  init(source: [Int], target: [Int]) {
    let all = (source + target).sorted()
    let top = all.isEmpty ? 1 : max(1, all[min(all.count - 1, all.count * 98 / 100)])
    let step = (top + Self.maximumBarCount - 1) / Self.maximumBarCount
    let barCount = (top + step - 1) / step
    func counts(_ lengths: [Int]) -> [Int] {
      lengths.reduce(into: [Int](repeating: 0, count: barCount + 1)) { $0[min(barCount, max(0, $1 - 1) / step)] += 1 }
    }
    let (sourceCounts, targetCounts) = (counts(source), counts(target))
    let hasRest = sourceCounts[barCount] + targetCounts[barCount] > 0
    self.source = hasRest ? sourceCounts : sourceCounts.dropLast()
    self.target = hasRest ? targetCounts : targetCounts.dropLast()
    labels = self.source.indices.map { bar in
      let first = bar * step + 1
      return bar == barCount ? "≥ \(first)" : step == 1 ? "\(first)" : "\(first)–\(first + step - 1)"
    }
  }

  /// A line for each length: source bar, target bar, and how many sentences they stand for.
  func lines(width: Int) -> [String] {
    let largest = max(1, (source + target).max() ?? 1)
    let labelWidth = labels.map(\.count).max() ?? 0
    let numberWidth = "\(largest)".count
    let barWidth = max(4, (width - labelWidth - 2 * numberWidth - 8) / 2)
    return labels.indices.map { index in
      let parts = [source[index], target[index]].map { count in
        let bar = Self.bar(Double(count) / Double(largest) * Double(barWidth))
        return "\("\(count)".rightAligned(in: numberWidth)) \(bar.leftAligned(in: barWidth))"
      }
      return "\(labels[index].rightAligned(in: labelWidth))  \(parts[0])  \(parts[1])".trimmingTrailingSpaces
    }
  }

  /// A bar in eighths of a character; whatever is there is seen.
  private static func bar(_ length: Double) -> String {
    let eighths = length > 0 ? max(1, Int((length * 8).rounded())) : 0
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
