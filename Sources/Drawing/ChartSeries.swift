import Foundation

/// A curve, and how it looks.
package struct ChartSeries: Sendable {
  /// A curve is broken where values are missing.
  package let segments: [[ChartPoint]]
  package var style: ChartStyle

  package var points: [ChartPoint] { segments.flatMap { $0 } }

  /// Those that are drawn as points: without a marker, the ones that have no neighbour, as they would be lost.
  package var markedPoints: [ChartPoint] {
    style.marker == .none ? segments.filter { $0.count == 1 && !style.isFaint }.flatMap { $0 } : points
  }

  package var markedStyle: ChartStyle {
    var style = style
    if style.marker == .none { style.marker = .filled }
    return style
  }

  package init(segments: [[ChartPoint]], style: ChartStyle) {
    self.segments = segments
    self.style = style
  }

  /// - Parameter isLogarithmic: whether only positive values can be drawn.
  package init(_ values: [(x: Double?, y: Double?, note: String?)], isLogarithmic: Bool = false, style: ChartStyle) {
    var segments: [[ChartPoint]] = [[]]
    for value in values {
      if let x = value.x, let y = value.y, AxisScale.accepts(x, isLogarithmic: false),
        AxisScale.accepts(y, isLogarithmic: isLogarithmic)
      {
        segments[segments.count - 1].append(ChartPoint(x: x, y: y, note: value.note))
      } else if segments.last?.isEmpty == false {
        segments.append([])
      }
    }
    self.init(segments: segments.filter { !$0.isEmpty }, style: style)
  }
}

package struct ChartPoint: Sendable, Equatable {
  package var x: Double
  package var y: Double
  /// Shown when the pointer rests on the point.
  package var note: String?

  package init(x: Double, y: Double, note: String? = nil) {
    self.x = x
    self.y = y
    self.note = note
  }
}

package struct ChartStyle: Sendable {
  package enum Marker: Sendable {
    case none, filled, hollow
    /// Around another marker.
    case ring
  }

  package var color: String
  package var width = 2.0
  /// In the background.
  package var isFaint = false
  /// Lengths of strokes and gaps.
  package var dashes: String?
  package var marker = Marker.none

  package init(color: String, width: Double = 2.0, isFaint: Bool = false, dashes: String? = nil, marker: Marker = .none)
  {
    self.color = color
    self.width = width
    self.isFaint = isFaint
    self.dashes = dashes
    self.marker = marker
  }
}

extension ChartSeries {
  /// The means of at most `count` groups of neighbours in each segment; of these the medians of each neighbourhood,
  /// which spikes do not move, and the means of those. At the ends the neighbourhoods shrink, so that they lie evenly
  /// around their points.
  package func smoothed(isLogarithmic: Bool = false, count: Int = 1000, style: ChartStyle) -> ChartSeries {
    let radius = max(1, min(points.count, count) / 50)
    let segments = segments.map { segment in
      let groups = segment.grouped(atMost: count)
      let means = groups.map { $0.map { isLogarithmic ? log($0.y) : $0.y }.mean }
      let smooth = means.local(\.median, radius: radius).local(\.mean, radius: radius)
      return zip(groups, smooth).map { group, y in
        ChartPoint(x: group.map(\.x).mean, y: isLogarithmic ? exp(y) : y)
      }
    }
    return ChartSeries(segments: segments, style: style)
  }

  /// The lowest and the highest of each group of neighbours: at most `count` points in each segment that look like all.
  package func thinned(to count: Int = 1600) -> ChartSeries {
    let segments = segments.map { segment in
      guard segment.count > count else { return segment }
      return segment.grouped(atMost: count / 2).flatMap { group in
        let low = group.indices.min { group[$0].y < group[$1].y } ?? group.startIndex
        let high = group.indices.max { group[$0].y < group[$1].y } ?? group.startIndex
        return low == high ? [group[low]] : [group[min(low, high)], group[max(low, high)]]
      }
    }
    return ChartSeries(segments: segments, style: style)
  }
}

extension Array {
  /// Neighbours in at most `count` groups of about the same size.
  fileprivate func grouped(atMost count: Int) -> [ArraySlice<Element>] {
    let groupCount = Swift.min(count, self.count)
    return (0..<groupCount).map { self[($0 * self.count / groupCount)..<(($0 + 1) * self.count / groupCount)] }
  }
}

extension Array<Double> {
  fileprivate var mean: Double { reduce(0) { $0 + $1 / Double(count) } }

  fileprivate var median: Double {
    let sorted = sorted()
    // Around a point lie as many numbers on either side: their count is odd.
    return sorted[sorted.count / 2]
  }

  fileprivate func local(_ statistic: (Self) -> Double, radius: Int) -> Self {
    indices.map { index in
      let reach = Swift.min(radius, index, count - 1 - index)
      return statistic(Array(self[(index - reach)...(index + reach)]))
    }
  }
}
