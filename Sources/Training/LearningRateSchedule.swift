/// A linear warm-up, then a linear decay that reaches zero where the run ends.
///
/// The paper's rate falls with the root of the step and knows no end; one that ends at zero translates clearly better
/// for the same minutes, and a budget of minutes is what is known here.
public struct LearningRateSchedule: Sendable, Equatable {
  /// The learning rate at the end of the warm-up.
  public let peak: Double
  /// Steps until then.
  public let warmupSteps: Int

  /// A rate that rises to `peak` in `warmupSteps` steps and then falls to zero.
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
