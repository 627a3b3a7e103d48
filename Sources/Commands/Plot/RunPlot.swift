import Drawing
import TrainingLog

/// How training went, as a picture: loss, scores, learning rate and gradient norm, one above the other.
struct RunPlot: Sendable {
  /// More could not be told apart by their colours.
  static let maximumRunCount = ChartColor.runs.count
  static let width = 900.0
  static let left = 64.0
  static let right = 872.0

  let runs: [RunLog]
  let axis: PlotAxis
  private let unit: (size: Double, title: String)
  private let horizontal: AxisScale

  init(_ runs: [RunLog], against axis: PlotAxis) {
    precondition(!runs.isEmpty && runs.count <= Self.maximumRunCount, "a plot shows one run or a few")
    self.runs = runs
    self.axis = axis
    let values = runs.flatMap { run in
      run.steps.compactMap(axis.value) + run.trials.compactMap(axis.value) + run.incidents.compactMap(axis.value)
    }
    unit = axis.unit(upTo: values.max() ?? 0)
    // From zero, unless the log begins late; to the very last value, so that the curves fill the width.
    let (low, high) = ((values.min() ?? 0) / unit.size, (values.max() ?? 0) / unit.size)
    let start = low > 0 && low < high / 2 ? 0 : low
    let domain = start < high ? start...high : min(0, high)...max(high, min(0, high) + 1)
    horizontal = AxisScale(
      ticks: values.isEmpty ? .none : .linear(covering: domain, atMost: 12), domain: domain, from: Self.left,
      to: Self.right,
      isLogarithmic: false)
  }

  func svg() -> String {
    let header = runs.count == 1 ? RunHeader.text(for: runs[0]) : RunHeader.table(of: runs, colors: ChartColor.runs)
    var charts = [lossChart, scoreChart, rateChart, gradientChart]
    let heights = [230.0, 190, 95, 120]
    let verticals = verticals
    charts[0].verticalLabels = VerticalLabels(verticals, scale: horizontal, maxX: Self.width - 4)
    charts[3].horizontalTitle = unit.title

    var y = header.height
    for index in charts.indices {
      y += 48 + Double(charts[index].verticalLabels.rowCount) * VerticalLabels.rowHeight
      charts[index].frame = ChartFrame(minX: Self.left, minY: y, maxX: Self.right, maxY: y + heights[index])
      charts[index].verticals = verticals
      y += heights[index]
    }
    return page(header.elements + charts.flatMap { $0.elements() }, title: header.title, height: y + 54)
  }

  private func page(_ elements: [SVGElement], title: String, height: Double) -> String {
    let box = "0 0 \(Int(Self.width)) \(Int(height.rounded(.up)))"
    // Its own white ground: a dark reader would else show black on black.
    let ground = SVGElement("rect", ["width": "100%", "height": "100%", "fill": "#fff"])
    let page = SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": Self.width, "height": height.rounded(.up), "viewBox": box,
        "role": "img", "aria-label": title, "style": "color-scheme: light; font-variant-numeric: tabular-nums",
        "font-family": "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
      ], [ground] + elements)
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + page.text()
  }

  // MARK: - Charts

  private var isComparison: Bool { runs.count > 1 }

  private func color(_ run: Int, alone: String) -> String {
    isComparison ? ChartColor.runs[run] : alone
  }

  /// A chart without its place, which is known when all are there.
  private func chart(_ title: String, _ range: ValueRange, emptyText: String) -> LineChart {
    LineChart(
      title: title, frame: ChartFrame(minX: 0, minY: 0, maxX: 1, maxY: 1), horizontal: horizontal, range: range,
      emptyText: emptyText)
  }

  private func x(_ moment: some RunMoment) -> Double? { axis.value(moment).map { $0 / unit.size } }

  private var lossChart: LineChart {
    var chart = chart("Loss", ValueRange(leavesOutOutliers: true, tickCount: 7), emptyText: "no steps yet")
    let training = ChartStyle(color: isComparison ? ChartColor.secondary : ChartColor.blue)
    var dev = ChartStyle(color: isComparison ? ChartColor.secondary : ChartColor.orange, width: 1.6, marker: .hollow)
    if isComparison { dev.dashes = "5 3" }
    for (index, run) in runs.enumerated() {
      let values = run.steps.map { (x: x($0), y: $0.negativeLogLikelihood ?? $0.loss, note: String?.none) }
      chart.series += smoothed(values, color(index, alone: ChartColor.blue))
    }
    for (index, run) in runs.enumerated() {
      dev.color = color(index, alone: ChartColor.orange)
      chart.series.append(ChartSeries(run.trials.map { (x($0), $0.loss, note($0)) }, style: dev))
    }
    dev.color = isComparison ? ChartColor.secondary : ChartColor.orange
    chart.legend = [("training, smoothed", training), ("dev", dev)]
    return chart
  }

  private var scoreChart: LineChart {
    var chart = chart("Dev scores", ValueRange(includesZero: true, tickCount: 6), emptyText: "no trials yet")
    let styles = [
      ChartStyle(color: isComparison ? ChartColor.secondary : ChartColor.pink, dashes: "5 3", marker: .hollow),
      ChartStyle(color: isComparison ? ChartColor.secondary : ChartColor.green, marker: .filled),
    ]
    let scores: [@Sendable (RunLog.Trial) -> Double?] = [\.chrF, \.bleu]
    for (index, run) in runs.enumerated() {
      for (score, style) in zip(scores, styles) {
        var style = style
        style.color = color(index, alone: style.color)
        chart.series.append(ChartSeries(run.trials.map { (x($0), score($0), note($0)) }, style: style))
      }
      chart.labels += labels(run.best, colors: styles.map { color(index, alone: $0.color) })
    }
    chart.legend = zip(["chrF", "BLEU"], styles).map { ($0, $1) }
    if !chart.labels.isEmpty {
      chart.legend.append(("best trial", ChartStyle(color: ChartColor.secondary, width: 0, marker: .ring)))
    }
    return chart
  }

  /// Rings around the best trial's scores; with their values, unless the table above has those.
  private func labels(_ best: RunLog.Trial?, colors: [String]) -> [ChartLabel] {
    guard let best, let x = x(best) else { return [] }
    let scores = [best.chrF, best.bleu]
    return zip(scores, colors).compactMap { score, color in
      guard let score, AxisScale.accepts(score, isLogarithmic: false) else { return nil }
      let isHigher = scores.compactMap { $0 }.allSatisfy { $0 <= score }
      return ChartLabel(
        point: ChartPoint(x: x, y: score), text: isComparison ? "" : RunHeader.decimals(score, 1), color: color,
        isAbove: isHigher)
    }
  }

  private var rateChart: LineChart {
    var chart = chart("Learning rate", ValueRange(includesZero: true, tickCount: 4), emptyText: "no steps yet")
    for (index, run) in runs.enumerated() {
      let style = ChartStyle(color: color(index, alone: ChartColor.blue), width: 1.8)
      chart.series.append(ChartSeries(run.steps.map { (x($0), $0.learningRate, nil) }, style: style).thinned())
    }
    return chart
  }

  private var gradientChart: LineChart {
    let range = ValueRange(isLogarithmic: true, tickCount: 5)
    var chart = chart("Gradient norm (logarithmic)", range, emptyText: "no steps yet")
    for (index, run) in runs.enumerated() {
      let values = run.steps.map { (x: x($0), y: $0.gradientNorm, note: String?.none) }
      chart.series += smoothed(values, color(index, alone: ChartColor.blue), isLogarithmic: true)
    }
    return chart
  }

  private func smoothed(
    _ values: [(x: Double?, y: Double?, note: String?)], _ color: String, isLogarithmic: Bool = false
  ) -> [ChartSeries] {
    let raw = ChartSeries(
      values, isLogarithmic: isLogarithmic, style: ChartStyle(color: color, width: 1, isFaint: true))
    return [raw.thinned(), raw.smoothed(isLogarithmic: isLogarithmic, style: ChartStyle(color: color))]
  }

  // MARK: - Notes

  private var verticals: [ChartVertical] {
    runs.enumerated().flatMap { index, run in
      run.incidents.compactMap { incident in
        guard let x = x(incident) else { return nil }
        switch incident.kind {
        case .resume:
          return ChartVertical(
            x: x, color: color(index, alone: ChartColor.faint), dashes: "3 3", text: "resumed")
        case .fallback(let step):
          let text = step.map { $0 == 0 ? "back to the start" : "back to step \(grouped($0))" } ?? "fell back"
          return ChartVertical(x: x, color: color(index, alone: ChartColor.fallback), text: text)
        }
      }
    }
  }

  private func note(_ trial: RunLog.Trial) -> String {
    var parts: [String] = []
    if let step = trial.step { parts.append("step \(grouped(step))") }
    let numbers = [
      ("epoch", trial.epoch, 1), ("loss", trial.loss, 3), ("BLEU", trial.bleu, 1), ("chrF", trial.chrF, 1),
    ]
    parts += numbers.compactMap { name, value, count in value.map { "\(name) \(RunHeader.decimals($0, count))" } }
    let sample = trial.samples?.first.flatMap { sample in
      sample.source.flatMap { source in sample.translation.map { "\n\(source) → \($0)" } }
    }
    return parts.joined(separator: ", ") + (sample ?? "")
  }
}
