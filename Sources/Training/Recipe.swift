import Layers
import Models

/// A model's shape and how to train it: what a corpus of some size asks for. The values given here are those of most recipes.
public struct Recipe: Sendable, Equatable {
  /// What it was made for, in words: `the preset tiny`.
  public var purpose: String
  /// Why it is as it is, in words; nil of a preset, which was asked for.
  public var reason: String?
  public var vocabularySize: Int
  public var modelSize: Int
  public var feedForwardSize: Int
  public var headCount: Int
  public var encoderLayerCount = 3
  public var decoderLayerCount = 3
  public var dropoutRate: Float = 0.1
  public var tokensPerBatch = 512
  public var peakLearningRate = 3e-3
  public var warmupSteps = 600
  public var weightDecay = 0.1
  /// If nothing else limits the run.
  public var epochs: Int

  /// The model's shape; what a recipe leaves open is the corpus's or the user's choice.
  public func configuration(
    vocabularySize: Int? = nil, normPlacement: NormPlacement = .post,
    tiesEmbeddings: Bool = true, maximumLength: Int = 512
  ) -> TransformerConfiguration {
    TransformerConfiguration(
      vocabularySize: vocabularySize ?? self.vocabularySize, modelSize: modelSize, feedForwardSize: feedForwardSize,
      headCount: headCount, encoderLayerCount: encoderLayerCount, decoderLayerCount: decoderLayerCount,
      dropoutRate: dropoutRate, normPlacement: normPlacement, tiesEmbeddings: tiesEmbeddings,
      maximumLength: maximumLength)
  }

  /// The named shapes.
  public enum Preset: String, Sendable, CaseIterable {
    case tiny, small, base

    public var recipe: Recipe {
      switch self {
      case .tiny:
        Recipe(
          purpose: "the preset tiny", vocabularySize: 2000, modelSize: 64, feedForwardSize: 256, headCount: 4,
          encoderLayerCount: 2, decoderLayerCount: 2, tokensPerBatch: 1024, warmupSteps: 200, epochs: 40)
      case .small:
        Recipe(
          purpose: "the preset small", vocabularySize: 8000, modelSize: 256, feedForwardSize: 1024, headCount: 8,
          tokensPerBatch: 1024, peakLearningRate: 1e-3, warmupSteps: 400, epochs: 10)
      case .base:
        Recipe(
          purpose: "the preset base", vocabularySize: 16000, modelSize: 512, feedForwardSize: 2048, headCount: 8,
          encoderLayerCount: 6, decoderLayerCount: 6, tokensPerBatch: 4096, peakLearningRate: 7e-4, warmupSteps: 2000,
          epochs: 20)
      }
    }
  }

  /// What suits a corpus of `pairCount` pairs that is learned as long as `budget` says, if it says.
  ///
  /// Few pairs want much dropout, more minutes a larger model; the numbers beside the choices are chrF of 2,000 other sentences
  /// (Spanish to English), if nothing else is said, each with one choice changed.
  public static func suiting(pairCount: Int, budget: TrainingBudget? = nil) -> Recipe {
    switch pairCount {
    case ..<2_000:
      // 500 pairs: 20.1; in half of the epochs 19.3, and then dropout 0.1 18.4, 0.4 18.4; 1,000 pieces 18.5; 3 + 3 layers 19.1.
      Recipe(
        purpose: "less than 2,000 pairs", reason: "a small model, and much dropout against learning by heart",
        vocabularySize: 2000, modelSize: 128, feedForwardSize: 512, headCount: 4, encoderLayerCount: 2,
        decoderLayerCount: 2, dropoutRate: 0.3, peakLearningRate: 2e-3, warmupSteps: 100, epochs: 160)
    case ..<10_000:
      // 5,000 pairs: 44.3; in half of the epochs 43.5, and then dropout 0.4 42.4; 2,000 pieces 40.6, 8,000 42.9. As many pairs are
      // seen in all, however few there are.
      Recipe(
        purpose: "2,000 to 10,000 pairs", reason: "a small model, and much dropout against learning by heart",
        vocabularySize: 4000, modelSize: 128, feedForwardSize: 512, headCount: 4, dropoutRate: 0.3,
        epochs: 380_000 / pairCount)
    case ..<20_000:
      // Measured on the bundled pairs, most of them composed from patterns, which need little dropout: BLEU of their 300 test
      // sentences 87.7, with dropout 0.2 86.8. Real sentences, of which nothing was measured at this size, may want more.
      Recipe(
        purpose: "10,000 to 20,000 pairs", reason: "a small model, so that many epochs take little time",
        vocabularySize: 4000, modelSize: 128, feedForwardSize: 512, headCount: 4, epochs: max(12, 190_000 / pairCount))
    case ..<50_000:
      // 25,534 pairs, English to Portuguese, dev BLEU in ten epochs: 4,000 pieces and dropout 0.2 31.8, dropout 0.1 33.4, 0.3 30.3;
      // 8,000 pieces and dropout 0.2 33.9. In 17 epochs 8,000 pieces and dropout 0.1 35.3.
      Recipe(
        purpose: "20,000 to 50,000 pairs", reason: "a model of medium size that sees the pairs often",
        vocabularySize: 8000, modelSize: 192, feedForwardSize: 768, headCount: 6, epochs: 20)
    default:
      large(pairCount: pairCount, budget: budget)
    }
  }

  /// Measured on 111,616 Tatoeba pairs, Spanish to English, dev BLEU after one epoch: 8,000 pieces 39.8, 4,000 37.7 and, with another
  /// seed, 38.5, all in the same time; 16,000 40.0 in 1.4 times the time. With 4,000: batches of 256 tokens 37.3, of 1,024 36.6, at
  /// rates that suit them; a warm-up of 300 steps 37.8; and, when embeddings began louder, learning rates of 0.002, 0.003 and 0.005
  /// 36.0, 36.9 and 35.9. Without dropout: after 2.2 epochs 48.7 where dropout 0.1 had 46.5 to 47.3, after 3.7 epochs 51.3 where it
  /// had 49.8.
  private static func large(pairCount: Int, budget: TrainingBudget?) -> Recipe {
    var recipe = Recipe(
      purpose: "50,000 pairs and more", reason: "small enough to see the pairs several times in minutes",
      vocabularySize: 8000, modelSize: 192, feedForwardSize: 768, headCount: 6, epochs: 10)
    if let seconds = budget?.seconds, seconds >= 1200 {
      recipe.purpose += ", 20 minutes and more"
      recipe.reason = "time enough for a larger model"
      recipe.modelSize = 256
      recipe.feedForwardSize = 1024
      recipe.headCount = 8
      recipe.peakLearningRate = 2.5e-3
    }
    if let epochs = budget?.expectedEpochs(of: pairCount), epochs <= 5 {
      recipe.reason?.append("; no dropout, as pairs seen few times are not learned by heart")
      recipe.dropoutRate = 0
    }
    return recipe
  }
}

extension TrainingBudget {
  /// About how often so many pairs will be seen, if that can be told beforehand: two cores of 2023 read 700 pairs in a second.
  fileprivate func expectedEpochs(of pairCount: Int) -> Double? {
    switch self {
    case .steps: nil
    case .epochs(let count): Double(count)
    case .seconds(let seconds): seconds * 700 / Double(pairCount)
    }
  }
}
