/// A linear warm-up, then a linear decay that reaches zero where the run ends.
///
/// The paper's rate falls with the root of the step and knows no end; one that ends at zero translates clearly better
/// for the same minutes, and a budget of minutes is what is known here.
public struct LearningRateSchedule: Sendable, Equatable {
  public let peak: Double
  public let warmupSteps: Int

  public init(peak: Double, warmupSteps: Int) {
    self.peak = peak
    self.warmupSteps = warmupSteps
  }

  /// - Parameters:
  ///   - step: counted from 1.
  ///   - progress: the part of the budget that is used up, 0 … 1.
  public func rate(step: Int, progress: Double) -> Double {
    let warmup = Double(step) / Double(max(1, warmupSteps))
    return peak * min(warmup, max(0, 1 - progress))
  }
}
