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

/// A file that is not a checkpoint, or one that another version of the program wrote.
public struct CheckpointVersionError: Error, Sendable, Equatable {
  public let path: String
}
