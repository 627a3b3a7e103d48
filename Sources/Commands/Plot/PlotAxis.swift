import Drawing
import TrainingLog

/// What training is plotted against.
enum PlotAxis: String, CaseIterable, Sendable {
  case time, step, epoch

  func value(_ moment: some RunMoment) -> Double? {
    let value =
      switch self {
      case .time: moment.seconds
      case .step: moment.step.map(Double.init)
      case .epoch: moment.epoch
      }
    return value.flatMap { $0 >= 0 && $0 <= AxisTicks.largestMagnitude ? $0 : nil }
  }

  /// The unit in which the numbers are short: its size, and the axis's title.
  func unit(upTo largest: Double) -> (size: Double, title: String) {
    switch self {
    case .step: (1, "Step")
    case .epoch: (1, "Epoch")
    case .time where largest < 180: (1, "Time in seconds")
    case .time where largest < 3 * 3600: (60, "Time in minutes")
    case .time: (3600, "Time in hours")
    }
  }
}
