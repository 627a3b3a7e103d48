import Console
import Drawing
import Foundation
import TrainingLog

/// What stands above the curves: the sizes of a run, or a table of several.
struct RunHeader: Sendable {
  var title: String
  var elements: [SVGElement]
  var height: Double

  private static let titleSize = 19.0
  private static let size = 12.5
  private static let lineHeight = 19.0
  private static let width = RunPlot.right - margin
  private static let margin = RunPlot.left

  // MARK: - One run

  static func text(for run: RunLog) -> RunHeader {
    let lines = [model(run), data(run), progress(run), outcome(run)].flatMap { broken($0) }
    let corpus = run.start?.corpus
    var header = RunHeader(title: corpus == nil ? "Training: " : "Training on ", path: corpus ?? run.name)
    for line in lines {
      header.height += lineHeight
      header.elements.append(
        .text(line, x: margin, y: header.height - 6, size: size, color: ChartColor.secondary))
    }
    return header
  }

  private init(title: String, path: String = "") {
    let room = Self.width - TextWidth.of(title, size: Self.titleSize, isBold: true)
    let shown = title + TextWidth.fittingPath(path, in: room, size: Self.titleSize, isBold: true)
    self.title = title + path
    elements = [
      SVGElement("title", content: self.title),
      .text(shown, x: Self.margin, y: 38, size: Self.titleSize, weight: "700"),
    ]
    height = 48
  }

  private static func model(_ run: RunLog) -> [String] {
    guard let start = run.start else { return [] }
    return [
      start.modelSize.map { "d_model \(grouped($0))" }, start.feedForwardSize.map { "d_ff \(grouped($0))" },
      start.heads.map { counted($0, "head") }, layers(start),
      start.norm.map { "\($0)-norm" }, start.vocabulary.map { "\(grouped($0)) pieces" },
      start.parameters.map { "\(compact($0)) parameters" },
    ].compactMap { $0 }
  }

  private static func layers(_ start: RunLog.Start) -> String? {
    guard let encoder = start.encoderLayers, let decoder = start.decoderLayers else { return nil }
    return "\(encoder) + \(decoder) layers"
  }

  private static func data(_ run: RunLog) -> [String] {
    guard let start = run.start else { return [] }
    return [
      start.pairs.map { "\(grouped($0)) pairs" }, start.devPairs.map { "\(grouped($0)) dev pairs" },
      start.budget.map { "budget \($0)" }, start.seed.map { "seed \($0)" }, start.program.map { "transformer \($0)" },
    ].compactMap { $0 }
  }

  private static func progress(_ run: RunLog) -> [String] {
    var parts: [String] = []
    if let step = run.last?.step {
      let time = run.last?.seconds.flatMap(duration).map { " in \($0)" } ?? ""
      parts.append("\(grouped(step)) step\(step == 1 ? "" : "s")\(time)")
    }
    if let epoch = run.steps.last?.epoch ?? run.trials.last?.epoch {
      parts.append("\(decimals(epoch, 1)) epochs")
    }
    let speeds = run.steps.compactMap(\.targetTokensPerSecond).filter { $0 > 0 && $0 < 1e12 }.sorted()
    if !speeds.isEmpty { parts.append("\(grouped(Int(speeds[speeds.count / 2]))) target tokens/s") }
    parts.append(run.end.map { "ended\($0.reason.map { ": \($0)" } ?? "")" } ?? "no end yet")
    return parts
  }

  private static func outcome(_ run: RunLog) -> [String] {
    var parts: [String] = []
    if let best = run.best {
      let scores = [best.chrF.map { "chrF \(decimals($0, 1))" }, best.bleu.map { "BLEU \(decimals($0, 1))" }]
      let place = best.step.map { " at step \(grouped($0))" } ?? ""
      parts.append("best: " + scores.compactMap { $0 }.joined(separator: ", ") + place)
    }
    let fallbacks = run.incidents.count { $0.kind != .resume }
    let resumes = run.incidents.count - fallbacks
    if resumes > 0 { parts.append("resumed \(times(resumes))") }
    if fallbacks > 0 { parts.append("fell back \(times(fallbacks))") }
    return parts
  }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : count == 2 ? "twice" : "\(count) times" }

  /// The parts in as many lines as they need.
  private static func broken(_ parts: [String]) -> [String] {
    var lines: [String] = []
    for part in parts {
      let part = TextWidth.fitting(part, in: width, size: size)
      let longer = lines.last.map { "\($0) · \(part)" }
      if let longer, TextWidth.of(longer, size: size) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    return lines
  }

  // MARK: - Several runs

  static func table(of runs: [RunLog], colors: [String]) -> RunHeader {
    var header = RunHeader(title: "\(runs.count) training runs")
    let columns = columns(runs)
    for row in 0...runs.count {
      header.height += row == 0 ? lineHeight + 4 : lineHeight
      if row > 0 { header.elements.append(swatch(colors[row - 1], y: header.height - 10)) }
      for column in columns {
        let isHeading = row == 0
        let text = TextWidth.fittingPath(
          isHeading ? column.heading : column.values[row - 1], in: column.width, size: 12)
        header.elements.append(
          .text(
            text, x: column.x, y: header.height - 6, size: 12,
            color: isHeading ? ChartColor.faint : ChartColor.text, anchor: column.isNumber ? "end" : nil))
      }
    }
    return header
  }

  private static func swatch(_ color: String, y: Double) -> SVGElement {
    SVGElement(
      "line",
      [
        "x1": margin, "y1": y, "x2": margin + 18, "y2": y, "stroke": color, "stroke-width": 4,
        "stroke-linecap": "round",
      ])
  }

  private struct Column {
    var heading: String
    var values: [String]
    /// The left end, or for numbers the right one.
    var x: Double
    var width: Double
    var isNumber: Bool
  }

  private static func columns(_ runs: [RunLog]) -> [Column] {
    let none = "–"
    let numbers: [(String, (RunLog) -> String?)] = [
      ("d_model", { $0.start?.modelSize.map { grouped($0) } }),
      ("parameters", { $0.start?.parameters.map { compact($0) } }),
      ("steps", { $0.last?.step.map { grouped($0) } }), ("time", { $0.last?.seconds.flatMap(duration) }),
      ("best chrF", { $0.best?.chrF.map { decimals($0, 1) } }), ("BLEU", { $0.best?.bleu.map { decimals($0, 1) } }),
    ]
    var columns: [Column] = []
    var x = RunPlot.right
    for (heading, value) in numbers.reversed() {
      let values = runs.map { value($0) ?? none }
      let width = ([heading] + values).map { TextWidth.of($0, size: 12) }.max() ?? 0
      columns.append(Column(heading: heading, values: values, x: x, width: width, isNumber: true))
      x -= width + 18
    }
    let start = margin + 28
    let texts = [("run", runs.map(\.name)), ("corpus", runs.map { $0.start?.corpus ?? none })]
    let widths = texts.map { ([$0.0] + $0.1).map { TextWidth.of($0, size: 12) }.max() ?? 0 }
    // Each gets what it needs, but at most half of the room, or what the other leaves.
    let room = x - start - 18
    let first = min(widths[0], max(room / 2, room - widths[1]))
    columns.append(Column(heading: texts[0].0, values: texts[0].1, x: start, width: first, isNumber: false))
    columns.append(
      Column(heading: texts[1].0, values: texts[1].1, x: start + first + 18, width: room - first, isNumber: false))
    return columns
  }

  // MARK: - Numbers

  static func decimals(_ value: Double, _ count: Int) -> String {
    guard AxisScale.accepts(value, isLogarithmic: false) else { return "–" }
    return value.magnitude < 1e7 ? String(format: "%.\(count)f", value) : String(format: "%.\(count)e", value)
  }

  private static func duration(_ seconds: Double) -> String? {
    seconds >= 0 && seconds < 1e12 ? Duration.seconds(seconds.rounded()).inUnits : nil
  }

  /// `1.5 M`.
  private static func compact(_ count: Int) -> String {
    switch count {
    case 1_000_000...: "\(decimals(Double(count) / 1e6, count < 10_000_000 ? 1 : 0)) M"
    default: grouped(count)
    }
  }
}
