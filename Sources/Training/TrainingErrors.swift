/// Why a run cannot go on: its loss or gradient is no longer finite.
public struct TrainingError: Error, Sendable, Equatable {
  /// The step at which the run was given up.
  public let step: Int
  /// The gradient's norm at that step.
  public let gradientNorm: Double
  /// How often a lower learning rate was tried.
  public let fallbackCount: Int
}

/// Why a checkpoint cannot be resumed by this run.
public struct ResumeError: Error, Sendable, Equatable {
  /// The checkpoint's file.
  public let path: String
  /// What the checkpoint has otherwise.
  public let differences: [RunIdentity.Difference]
}

/// Why a file is not a checkpoint that can be used here.
public struct CheckpointError: Error, Sendable, Equatable {
  /// What is wrong with a checkpoint.
  public enum Problem: Sendable, Equatable {
    /// It is not a checkpoint, or one that another version of the program wrote.
    case version
    /// An entry of its metadata.
    case unreadable(entry: String)
    /// Weights and moments have different lengths.
    case unequalVectors
  }

  /// The checkpoint's file.
  public let path: String
  /// What is wrong with it.
  public let problem: Problem

  /// A problem of the checkpoint at `path`.
  public init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}
