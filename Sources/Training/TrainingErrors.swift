/// Why a run cannot go on: its loss or gradient is no longer finite.
public struct TrainingError: Error, Sendable, Equatable {
  public let step: Int
  public let gradientNorm: Double
  /// How often a lower learning rate was tried.
  public let fallbackCount: Int
}

/// Why a checkpoint cannot be resumed by this run.
public struct ResumeError: Error, Sendable, Equatable {
  public let path: String
  public let differences: [RunIdentity.Difference]
}

/// Why a file is not a checkpoint that can be used here.
public struct CheckpointError: Error, Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    /// It is not a checkpoint, or one that another version of the program wrote.
    case version
    /// An entry of its metadata.
    case unreadable(entry: String)
    /// Weights and moments have different lengths.
    case unequalVectors
  }

  public let path: String
  public let problem: Problem

  public init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }
}
