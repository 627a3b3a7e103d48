/// A rectangle.
struct ChartFrame: Sendable, Equatable {
  var minX: Double
  var minY: Double
  var maxX: Double
  var maxY: Double
}

/// A thin line through all charts, where something happened.
struct ChartVertical: Sendable {
  var x: Double
  var color: String
  var dashes: String?
  var text: String
}

/// A point that is pointed out.
struct ChartLabel: Sendable {
  var point: ChartPoint
  var text: String
  var color: String
  /// Whether the text is rather above the point than below it.
  var isAbove: Bool
}

/// Colours on white. Those of curves can be told apart with every kind of colour vision.
///
/// - Source: the palette of Okabe and Ito, "Color Universal Design", 2008, without its yellow, which is hard to see on white.
enum ChartColor {
  static let text = "#212529"
  static let secondary = "#5c636a"
  static let faint = "#8a9198"
  static let axis = "#adb5bd"
  static let grid = "#e9ecef"
  static let fallback = "#c92a2a"

  static let blue = "#0072b2"
  static let orange = "#d55e00"
  static let green = "#009e73"
  static let pink = "#cc79a7"
  static let runs = [blue, orange, green, pink, "#e69f00", "#56b4e9", "#6a3d9a", "#343a40"]
}

extension SVGElement {
  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String, dashes: String? = nil
  ) -> SVGElement {
    SVGElement(
      "line", ["x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": color, "stroke-width": 1, "stroke-dasharray": dashes])
  }

  static func text(
    _ text: String, x: Double, y: Double, size: Double, weight: String? = nil, color: String = ChartColor.text,
    anchor: String? = nil
  ) -> SVGElement {
    SVGElement(
      "text", ["x": x, "y": y, "font-size": size, "font-weight": weight, "fill": color, "text-anchor": anchor],
      content: text)
  }
}
