/// Why a run cannot go on.
public struct TrainingError: Error, CustomStringConvertible {
  public let step: Int
  public let gradientNorm: Double
  /// How often a lower learning rate was tried.
  let fallbackCount: Int

  public var description: String {
    "step \(step): the loss or its gradient is no longer a number (gradient norm \(gradientNorm))"
      + (fallbackCount > 0 ? ", with ever lower learning rates" : "")
      + ". A lower --learning-rate or a longer --warmup usually helps; a model that was written before stays as it is"
  }
}

/// Why a checkpoint cannot be taken up by this run.
public struct ResumeError: Error, CustomStringConvertible {
  public let path: String
  /// What is otherwise, in words.
  public let differences: [String]

  public var description: String {
    "\(path): belongs to another run (\(differences.joined(separator: "; "))). "
      + "Give the same corpus and options to go on, or leave out --resume to begin anew"
  }
}
