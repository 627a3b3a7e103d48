extension Recipe.Purpose: CustomStringConvertible {
  public var description: String {
    switch self {
    case .preset(let preset): "the preset \(preset.rawValue)"
    case .fewPairs(let limit): "fewer than \(grouped(limit)) pairs"
    case .pairs(let from, let to): "\(grouped(from)) to \(grouped(to)) pairs"
    case .manyPairs(let from, nil): "\(grouped(from)) pairs and more"
    case .manyPairs(let from, let minutes?): "\(grouped(from)) pairs and more, \(minutes) minutes and more"
    }
  }

  private func grouped(_ count: Int) -> String {
    count < 1000 ? "\(count)" : "\(count / 1000)," + String(1000 + count % 1000).dropFirst()
  }
}

extension Recipe.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .muchDropoutAgainstMemorising: "a small model with much dropout, so that it does not memorise the pairs"
    case .smallForManyEpochs: "a small model, so that many epochs take little time"
    case .mediumForManyEpochs: "a medium model that sees the pairs often"
    case .smallForSeveralEpochs: "small enough to see the pairs several times in minutes"
    case .timeForALargerModel: "enough time for a larger model"
    case .noDropoutForFewEpochs: "no dropout, as pairs seen a few times are not memorised"
    }
  }
}
