/// The texts of thin vertical lines, in as many rows above a chart as it takes that none covers another or is crossed
/// by a line.
package struct VerticalLabels: Sendable {
  package struct Label: Sendable {
    package var vertical: ChartVertical
    /// The line's coordinate.
    package var x: Double
    /// Counted upwards from the chart.
    package var row: Int
    /// At the right edge the text stands left of its line.
    package var isLeft: Bool
  }

  package static let rowHeight = 15.0
  private static let size = 11.0
  /// Where more would be needed, the lines have to do without a text.
  private static let maximumRowCount = 3

  private(set) var labels: [Label] = []

  package var rowCount: Int { labels.map { $0.row + 1 }.max() ?? 0 }

  package init() {}

  package init(_ verticals: [ChartVertical], scale: AxisScale, maxX: Double) {
    let candidates = verticals.map { vertical in
      var label = Label(vertical: vertical, x: scale.position(of: vertical.x), row: 0, isLeft: false)
      label.isLeft = Self.extent(of: label).upperBound > maxX
      return label
    }
    // In this order a text has to give way to lines within it only, and those are there already.
    let left = candidates.filter(\.isLeft).sorted { $0.x < $1.x }
    let right = candidates.filter { !$0.isLeft }.sorted { $0.x > $1.x }
    for var label in left + right {
      while label.row < Self.maximumRowCount, !hasRoom(for: label) { label.row += 1 }
      if label.row < Self.maximumRowCount { labels.append(label) }
    }
  }

  /// Whether a text neither meets another nor a line that goes up to or past it, nor its own line another text.
  private func hasRoom(for label: Label) -> Bool {
    let extent = Self.extent(of: label)
    return labels.allSatisfy { other in
      let otherExtent = Self.extent(of: other)
      return !(other.row == label.row && extent.overlaps(otherExtent))
        && !(other.row >= label.row && extent.contains(other.x))
        && !(label.row >= other.row && otherExtent.contains(label.x))
    }
  }

  /// From the line to the end of its text.
  private static func extent(of label: Label) -> ClosedRange<Double> {
    let width = TextWidth.of(label.vertical.text, size: size) + 8
    return label.isLeft ? (label.x - width)...label.x : label.x...(label.x + width)
  }

  package func elements(above frame: ChartFrame) -> [SVGElement] {
    labels.flatMap { label in
      let bottom = frame.minY - Double(label.row) * Self.rowHeight
      return [
        SVGElement.line(
          label.x, bottom - Self.rowHeight + 2, label.x, frame.minY, color: label.vertical.color,
          dashes: label.vertical.dashes),
        .text(
          label.vertical.text, x: label.x + (label.isLeft ? -4 : 4), y: bottom - 4, size: Self.size,
          color: label.vertical.color, anchor: label.isLeft ? "end" : nil),
      ]
    }
  }
}
