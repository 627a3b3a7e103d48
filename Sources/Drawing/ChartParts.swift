/// A rectangle.
package struct ChartFrame: Sendable, Equatable {
  package var minX: Double
  package var minY: Double
  package var maxX: Double
  package var maxY: Double

  package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
    self.minX = minX
    self.minY = minY
    self.maxX = maxX
    self.maxY = maxY
  }
}

/// A thin line through all charts, where something happened.
package struct ChartVertical: Sendable {
  package var x: Double
  package var color: String
  package var dashes: String?
  package var text: String

  package init(x: Double, color: String, dashes: String? = nil, text: String) {
    self.x = x
    self.color = color
    self.dashes = dashes
    self.text = text
  }
}

/// A point that is pointed out.
package struct ChartLabel: Sendable {
  package var point: ChartPoint
  package var text: String
  package var color: String
  /// Whether the text is rather above the point than below it.
  package var isAbove: Bool

  package init(point: ChartPoint, text: String, color: String, isAbove: Bool) {
    self.point = point
    self.text = text
    self.color = color
    self.isAbove = isAbove
  }
}

/// Colours on white. Those of curves can be told apart with every kind of colour vision.
///
/// - Source: the palette of Okabe and Ito, "Color Universal Design", 2008, without its yellow, which is hard to see on
///   white.
package enum ChartColor {
  package static let text = "#212529"
  package static let secondary = "#5c636a"
  package static let faint = "#8a9198"
  package static let axis = "#adb5bd"
  package static let grid = "#e9ecef"
  package static let fallback = "#c92a2a"

  package static let blue = "#0072b2"
  package static let orange = "#d55e00"
  package static let green = "#009e73"
  package static let pink = "#cc79a7"
  package static let runs = [blue, orange, green, pink, "#e69f00", "#56b4e9", "#6a3d9a", "#343a40"]
}

extension SVGElement {
  package static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String, dashes: String? = nil
  ) -> SVGElement {
    SVGElement(
      "line", ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": color, "stroke-width": 1, "stroke-dasharray": dashes])
  }

  package static func text(
    _ text: String, x: Double, y: Double, size: Double, weight: String? = nil, color: String = ChartColor.text,
    anchor: String? = nil
  ) -> SVGElement {
    SVGElement(
      "text", ["x": x, "y": y, "font-size": size, "font-weight": weight, "fill": color, "text-anchor": anchor],
      content: text)
  }
}
