import Corpus
import Files
import Foundation
import Models

/// What a run is made of, by name: the same names with the same values lead to the same weights.
///
/// The number of threads is not in it, as it changes the speed only.
public struct RunIdentity: Sendable, Codable, Equatable {
  public var values: [String: String]

  public init(_ data: TrainingData, _ model: any EncoderDecoderModel, _ options: TrainingOptions) {
    values = [
      "training pairs": Self.digest(of: data.training), "dev pairs": Self.digest(of: data.validationPairs),
      "tokenizer": Self.digest(of: data.tokenizer.serialized), "budget": "\(options.budget)",
      "batch tokens": "\(options.tokensPerBatch)", "learning rate": "\(options.peakLearningRate)",
      "warm-up": "\(options.warmupSteps) steps", "weight decay": "\(options.weightDecay)",
      "label smoothing": "\(options.labelSmoothing)",
      "clipping": "\(options.clipNorm)", "lanes": "\(options.laneCount)",
      "bucketing": "\(options.isBucketed)", "seed": "\(options.seed)",
      "BPE-dropout": "\(options.pieceDropout)", "plain pairs": "\(options.plainRate)",
      "precision": "\(options.precision.rawValue)",
      "evaluations": "\(options.evaluationCount)", "patience": options.patience.map { "\($0) trials" } ?? "endless",
    ]
    // All of the configuration, whatever it will hold one day.
    for child in Mirror(reflecting: model.configuration).children {
      if let label = child.label { values["model: \(label)"] = "\(child.value)" }
    }
  }

  /// What another run has otherwise, in words: `learning rate: 0.001, not 0.002`.
  public func differences(from other: RunIdentity) -> [String] {
    Set(values.keys).union(other.values.keys).sorted().compactMap { name in
      let (mine, its) = (values[name] ?? "nothing", other.values[name] ?? "nothing")
      return mine == its ? nil : "\(name): \(mine), not \(its)"
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
