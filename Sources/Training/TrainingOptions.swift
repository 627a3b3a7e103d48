import Foundation
import Kernels

/// How long to train.
public enum TrainingBudget: Sendable, Equatable, CustomStringConvertible {
  case steps(Int)
  case epochs(Int)
  case seconds(Double)

  /// Whether it is worth a second to find out how long it takes.
  public var isLong: Bool {
    switch self {
    case .steps(let count): count >= 100
    case .epochs: true
    case .seconds(let seconds): seconds >= 30
    }
  }

  /// If time is what limits the run.
  public var seconds: Double? {
    if case .seconds(let seconds) = self { seconds } else { nil }
  }

  /// As a run's identity names it: `20 epochs`.
  public var description: String {
    switch self {
    case .steps(let count): "\(count) steps"
    case .epochs(let count): "\(count) epochs"
    case .seconds(let seconds): "\(seconds) seconds"
    }
  }
}

/// Everything about a training run but the model's shape.
public struct TrainingOptions: Sendable, Equatable {
  /// How long to train.
  public var budget: TrainingBudget
  /// The most source tokens, and the most target tokens, of one step.
  public var tokensPerBatch: Int
  /// The learning rate at the end of the warm-up.
  public var peakLearningRate: Double
  /// Steps until the learning rate is at its peak.
  public var warmupSteps: Int
  /// Each step a weight loses this part of itself, times the learning rate.
  public var weightDecay: Double
  /// ε_ls.
  public var labelSmoothing: Float
  /// The gradient is scaled down to this norm if it is larger.
  public var clipNorm: Double
  /// Into how many parts a batch is divided, whatever the number of threads: the same parts give the same sums.
  public var laneCount: Int
  /// Whether sentences of like length are batched together.
  public var isBucketed: Bool
  /// What the first weights, the order of the batches and dropout follow from.
  public var seed: UInt64
  /// The probability with which BPE-dropout passes over a merge; 0 leaves it out.
  public var pieceDropout: Double
  /// The probability with which a pair is read without capital letters and final marks.
  public var plainRate: Double
  /// What products are computed in, training and trials alike.
  public var precision: Precision
  /// How many threads work; the weights do not depend on it.
  public var threadCount: Int
  /// How many times the model is tried on the held-out sentences.
  public var evaluationCount: Int
  /// Trials in a row without a better one after which a run ends; nil to use up the budget.
  public var patience: Int?

  /// The options of a run; those that are left out are a plain Transformer's.
  public init(
    budget: TrainingBudget, tokensPerBatch: Int = 1024, peakLearningRate: Double = 1e-3, warmupSteps: Int = 400,
    weightDecay: Double = 0, labelSmoothing: Float = 0.1, clipNorm: Double = 1, laneCount: Int = 4,
    isBucketed: Bool = false, seed: UInt64 = 1, pieceDropout: Double = 0, plainRate: Double = 0,
    precision: Precision = .standard, threadCount: Int, evaluationCount: Int = 10, patience: Int? = nil
  ) {
    self.budget = budget
    self.tokensPerBatch = tokensPerBatch
    self.peakLearningRate = peakLearningRate
    self.warmupSteps = warmupSteps
    self.weightDecay = weightDecay
    self.labelSmoothing = labelSmoothing
    self.clipNorm = clipNorm
    self.laneCount = laneCount
    self.isBucketed = isBucketed
    self.seed = seed
    self.pieceDropout = pieceDropout
    self.plainRate = plainRate
    self.precision = precision
    self.threadCount = threadCount
    self.evaluationCount = evaluationCount
    self.patience = patience
  }

  /// One lane for each 256 tokens of a batch, from 2 to 16: large enough for the kernels, enough for many threads.
  public static func defaultLaneCount(tokensPerBatch: Int) -> Int {
    min(16, max(2, tokensPerBatch / 256))
  }
}
