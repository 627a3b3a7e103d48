extension TrainingError: CustomStringConvertible {
  public var description: String {
    "step \(step): the loss or its gradient is not finite (gradient norm \(gradientNorm))"
      + (fallbackCount > 0 ? ", even at lower learning rates" : "")
      + "; try a lower --learning-rate or a longer --warmup (a model written before is unchanged)"
  }
}

extension ResumeError: CustomStringConvertible {
  public var description: String {
    "\(path): belongs to another run (\(differences.map(\.description).joined(separator: "; "))); "
      + "use the same corpus and options, or start again without --resume"
  }
}

extension RunIdentity.Difference: CustomStringConvertible {
  public var description: String { "\(name): \(mine ?? "none"), not \(other ?? "none")" }
}

extension Fallback: CustomStringConvertible {
  public var description: String {
    "step \(step): the loss or its gradient is not finite (gradient norm \(gradientNorm)); "
      + "going on from the weights of step \(toStep) with \(rateFactor) of the learning rate"
  }
}

extension CheckpointVersionError: CustomStringConvertible {
  public var description: String {
    "\(path): is not a checkpoint of this version of the program; resume with the version that wrote it, or start again "
      + "without --resume"
  }
}
