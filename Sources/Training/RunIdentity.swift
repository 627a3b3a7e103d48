import Files
import Models

/// What a run is made of, by name: the same names with the same values lead to the same weights.
///
/// The values are those that training reads, whatever they will be one day, so that none can be forgotten here.
public struct RunIdentity: Sendable, Codable, Equatable {
  /// By name, such as `training.peakLearningRate` or `model.modelSize`.
  public var values: [String: String]

  /// What changes the speed only.
  private static let withoutEffect: Set<String> = ["training.threadCount"]

  /// - Parameter options: the training options; a value of another type in tests.
  init(_ data: TrainingData, _ model: any EncoderDecoderModel, _ options: Any) {
    values = [
      "data.training": Self.digest(of: data.training), "data.dev": Self.digest(of: data.validationPairs),
      "data.tokenizer": Self.digest(of: data.tokenizer.serialized),
      "model.architecture": type(of: model).architecture,
    ]
    for (room, parts) in [("training", options), ("model", model.configuration as Any)] {
      for child in Mirror(reflecting: parts).children {
        guard let label = child.label, !Self.withoutEffect.contains("\(room).\(label)") else { continue }
        values["\(room).\(label)"] = "\(child.value)"
      }
    }
  }

  /// A value that another run has otherwise; nil where it has none.
  public struct Difference: Sendable, Equatable {
    /// Where the value stands: `training.seed`.
    public let name: String
    /// The value of this run, nil if it has none.
    public let mine: String?
    /// The value of the other run, nil if it has none.
    public let other: String?

    init(_ name: String, mine: String?, other: String?) {
      self.name = name
      self.mine = mine
      self.other = other
    }
  }

  /// What another run has otherwise, in alphabetical order.
  public func differences(from other: RunIdentity) -> [Difference] {
    Set(values.keys).union(other.values.keys).sorted().compactMap { name in
      let difference = Difference(name, mine: values[name], other: other.values[name])
      return difference.mine == difference.other ? nil : difference
    }
  }

  private static func digest(of pairs: [EncodedPair]) -> String {
    var digest = ContentDigest()
    for pair in pairs {
      for side in [pair.source, pair.target] {
        digest.update(UInt64(side.count))
        for token in side { digest.update(UInt64(token)) }
      }
    }
    return "\(pairs.count) (\(digest.hexadecimal))"
  }

  private static func digest(of text: String) -> String {
    var digest = ContentDigest()
    digest.update(text)
    return digest.hexadecimal
  }
}
