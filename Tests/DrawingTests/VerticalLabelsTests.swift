import Randomness
import Testing

@testable import Drawing

@Suite struct VerticalLabelsTests {
  private let scale = AxisScale(
    ticks: .linear(covering: 0...1000, atMost: 11), from: 0, to: 1000, isLogarithmic: false)

  private func labels(_ positions: Double...) -> [VerticalLabels.Label] {
    let verticals = positions.map { ChartVertical(x: $0, color: "#000", text: "resumed") }
    return VerticalLabels(verticals, scale: scale, maxX: 1000).labels
  }

  @Test func textsWithRoomStandInOneRow() {
    #expect(labels(10, 300, 800).map(\.row) == [0, 0, 0])
    #expect(labels().isEmpty)
  }

  @Test func ofTextsThatWouldOverlapTheLeftOneIsHigher() {
    let rows = Dictionary(uniqueKeysWithValues: labels(100, 110, 500).map { ($0.x, $0.row) })
    #expect(rows == [100: 1, 110: 0, 500: 0])
  }

  @Test func atTheRightEdgeTextsStandLeftOfTheirLines() {
    let rows = Dictionary(uniqueKeysWithValues: labels(960, 990).map { ($0.x, [$0.row, $0.isLeft ? 1 : 0]) })
    #expect(rows == [960: [0, 1], 990: [1, 1]])
  }

  @Test func noTextCoversAnotherAndNoLineCrossesOne() {
    var random = RandomSource(seed: 5)
    for _ in 0..<200 {
      let verticals = (0..<20).map { _ in
        ChartVertical(x: .random(in: 0...1000, using: &random), color: "#000", text: "back to step 1,000")
      }
      let labels = VerticalLabels(verticals, scale: scale, maxX: 1000).labels
      #expect(!labels.isEmpty && labels.allSatisfy { $0.row < 3 })
      let width = TextWidth.of("back to step 1,000", size: 11)
      for label in labels {
        let text = label.isLeft ? (label.x - 4 - width)...(label.x - 4) : (label.x + 4)...(label.x + 4 + width)
        for other in labels where other.x != label.x {
          let otherText = other.isLeft ? (other.x - 4 - width)...(other.x - 4) : (other.x + 4)...(other.x + 4 + width)
          #expect(other.row != label.row || !text.overlaps(otherText))
          // A line goes up to its own text.
          #expect(other.row < label.row || !text.contains(other.x))
        }
      }
    }
  }
}
