/// Curves over a common horizontal axis, with ticks on the left.
package struct LineChart: Sendable {
  package var title: String
  /// Where the curves are drawn; title and legend lie above, ticks beside it.
  package var frame: ChartFrame
  package var horizontal: AxisScale
  /// What is written below the horizontal axis, or nil if another chart's axis below shows it.
  package var horizontalTitle: String?
  package var range = ValueRange()
  package var series: [ChartSeries] = []
  package var legend: [(text: String, style: ChartStyle)] = []
  package var verticals: [ChartVertical] = []
  /// Texts above the verticals.
  package var verticalLabels = VerticalLabels()
  package var labels: [ChartLabel] = []
  /// What is written if there is nothing to draw.
  package var emptyText = "nothing yet"

  package init(
    title: String, frame: ChartFrame, horizontal: AxisScale, horizontalTitle: String? = nil,
    range: ValueRange = ValueRange(), series: [ChartSeries] = [], legend: [(text: String, style: ChartStyle)] = [],
    verticals: [ChartVertical] = [], verticalLabels: VerticalLabels = VerticalLabels(), labels: [ChartLabel] = [],
    emptyText: String = "nothing yet"
  ) {
    self.title = title
    self.frame = frame
    self.horizontal = horizontal
    self.horizontalTitle = horizontalTitle
    self.range = range
    self.series = series
    self.legend = legend
    self.verticals = verticals
    self.verticalLabels = verticalLabels
    self.labels = labels
    self.emptyText = emptyText
  }

  package var vertical: AxisScale {
    let values = series.flatMap { $0.points.map(\.y) }
    return AxisScale(
      ticks: range.ticks(covering: values), from: frame.maxY, to: frame.minY, isLogarithmic: range.isLogarithmic)
  }

  package func elements() -> [SVGElement] {
    let vertical = vertical
    let isEmpty = series.allSatisfy { $0.segments.isEmpty }
    return header() + grid(vertical, hasLabels: !isEmpty) + verticals.map(line) + verticalLabels.elements(above: frame)
      + (isEmpty ? [emptyNotice()] : [curves(vertical)] + labels.flatMap { label($0, vertical) })
  }

  // MARK: - Around the curves

  private func header() -> [SVGElement] {
    let y = frame.minY - 10 - Double(verticalLabels.rowCount) * VerticalLabels.rowHeight
    var elements = [SVGElement.text(title, x: frame.minX, y: y, size: 13, weight: "600")]
    var x = frame.minX + TextWidth.of(title, size: 13, isBold: true) + 22
    for entry in legend {
      let end = ChartPoint(x: x + 22, y: y - 4)
      elements += sample(entry.style, from: ChartPoint(x: x, y: y - 4), to: end)
      elements.append(.text(entry.text, x: end.x + 6, y: y, size: 12, color: ChartColor.secondary))
      x = end.x + 6 + TextWidth.of(entry.text, size: 12) + 16
    }
    return elements
  }

  private func sample(_ style: ChartStyle, from start: ChartPoint, to end: ChartPoint) -> [SVGElement] {
    let line = SVGElement(
      "line",
      [
        "x1": start.x, "y1": start.y, "x2": end.x, "y2": end.y, "stroke": style.color, "stroke-width": style.width,
        "stroke-dasharray": style.dashes,
      ])
    return (style.width > 0 ? [line] : []) + marker(style, x: (start.x + end.x) / 2, y: start.y, note: nil)
  }

  private func grid(_ vertical: AxisScale, hasLabels: Bool) -> [SVGElement] {
    var elements: [SVGElement] = []
    for (value, label) in zip(horizontal.ticks.values, horizontal.ticks.labels) {
      let x = horizontal.position(of: value)
      elements.append(.line(x, frame.minY, x, frame.maxY, color: ChartColor.grid))
      guard horizontalTitle != nil else { continue }
      elements.append(.text(label, x: x, y: frame.maxY + 17, size: 11, color: ChartColor.secondary, anchor: "middle"))
    }
    for (value, label) in zip(vertical.ticks.values, vertical.ticks.labels) where hasLabels {
      let y = vertical.position(of: value)
      elements.append(.line(frame.minX, y, frame.maxX, y, color: ChartColor.grid))
      elements.append(
        .text(label, x: frame.minX - 8, y: y + 4, size: 11, color: ChartColor.secondary, anchor: "end"))
    }
    elements.append(.line(frame.minX, frame.maxY, frame.maxX, frame.maxY, color: ChartColor.axis))
    if let horizontalTitle {
      let x = (frame.minX + frame.maxX) / 2
      elements.append(
        .text(horizontalTitle, x: x, y: frame.maxY + 36, size: 12, color: ChartColor.secondary, anchor: "middle"))
    }
    return elements
  }

  private func emptyNotice() -> SVGElement {
    let (x, y) = ((frame.minX + frame.maxX) / 2, (frame.minY + frame.maxY) / 2 + 4)
    return .text(emptyText, x: x, y: y, size: 13, color: ChartColor.faint, anchor: "middle")
  }

  private func line(_ vertical: ChartVertical) -> SVGElement {
    let x = horizontal.position(of: vertical.x)
    return .line(x, frame.minY, x, frame.maxY, color: vertical.color, dashes: vertical.dashes)
  }

  // MARK: - Curves

  /// An inner picture cuts off what leaves the frame, but not the points on its edge.
  private func curves(_ vertical: AxisScale) -> SVGElement {
    let (x, y) = (frame.minX - 8, frame.minY - 8)
    let (width, height) = (frame.maxX - frame.minX + 16, frame.maxY - frame.minY + 16)
    let box = [x, y, width, height].compactMap(\.svgText).joined(separator: " ")
    let elements = series.flatMap { series in
      path(series, vertical)
        + series.markedPoints.flatMap {
          marker(series.markedStyle, x: horizontal.position(of: $0.x), y: vertical.position(of: $0.y), note: $0.note)
        }
    }
    return SVGElement("svg", ["x": x, "y": y, "width": width, "height": height, "viewBox": box], elements)
  }

  private func path(_ series: ChartSeries, _ vertical: AxisScale) -> [SVGElement] {
    let segments = series.segments.filter { $0.count > 1 }
    guard !segments.isEmpty else { return [] }
    let steps = segments.map { segment in
      let positions = segment.map { (horizontal.position(of: $0.x).svgText, vertical.position(of: $0.y).svgText) }
      return "M" + positions.map { "\($0.0 ?? "0"),\($0.1 ?? "0")" }.joined(separator: "L")
    }
    let style = series.style
    return [
      SVGElement(
        "path",
        [
          "d": steps.joined(), "fill": "none", "stroke": style.color, "stroke-width": style.width,
          "stroke-opacity": style.isFaint ? 0.35 : nil, "stroke-dasharray": style.dashes,
          "stroke-linecap": "round", "stroke-linejoin": "round",
        ])
    ]
  }

  private func marker(_ style: ChartStyle, x: Double, y: Double, note: String?) -> [SVGElement] {
    guard style.marker != .none else { return [] }
    let (radius, fill, stroke, width) =
      switch style.marker {
      case .filled: (3.2, style.color, "#fff", 1.0)
      case .ring: (6.5, "none", style.color, 1.6)
      default: (2.9, "#fff", style.color, 1.5)
      }
    return [
      SVGElement(
        "circle", ["cx": x, "cy": y, "r": radius, "fill": fill, "stroke": stroke, "stroke-width": width],
        note.map { [SVGElement("title", content: $0)] } ?? [])
    ]
  }

  /// A ring around a point, and a text beside it that stays within the frame and readable above curves.
  private func label(_ label: ChartLabel, _ vertical: AxisScale) -> [SVGElement] {
    let (x, y) = (horizontal.position(of: label.point.x), vertical.position(of: label.point.y))
    let ring = marker(ChartStyle(color: label.color, marker: .ring), x: x, y: y, note: nil)
    guard !label.text.isEmpty else { return ring }
    let half = TextWidth.of(label.text, size: 12, isBold: true) / 2
    let center = min(max(x, frame.minX + half), frame.maxX - half)
    let isAbove = label.isAbove ? y - 24 > frame.minY : y + 24 > frame.maxY
    let baseline = isAbove ? y - 12 : y + 21
    let halo = SVGElement(
      "text",
      [
        "x": center, "y": baseline, "font-size": 12, "font-weight": "600", "text-anchor": "middle", "fill": "#fff",
        "stroke": "#fff", "stroke-width": 4, "stroke-linejoin": "round", "aria-hidden": "true",
      ], content: label.text)
    return ring + [
      halo,
      .text(label.text, x: center, y: baseline, size: 12, weight: "600", color: label.color, anchor: "middle"),
    ]
  }
}
