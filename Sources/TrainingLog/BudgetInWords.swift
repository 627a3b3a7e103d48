import ArgumentParsing
import Training

extension TrainingBudget {
  /// As a person would say it: `20 epochs`, `10m`.
  package var inWords: String {
    guard case .seconds(let seconds) = self else { return description }
    return Duration.seconds(seconds).inUnits
  }
}
