import Models

/// A model's shape and how to train it: what a corpus of some size asks for.
public struct Recipe: Sendable, Equatable {
  /// What it was made for.
  public var purpose: Purpose
  /// Why it is as it is; nothing for a preset, which was asked for.
  public var reasons: [Reason] = []
  /// The shape, with the most pieces that the vocabulary may have.
  public var model: TransformerConfiguration
  /// How the model is trained.
  public var training: TrainingOptions
  /// Whether single words that translate each other in the sentences are learned beside them.
  public var learnsWords = true

  /// What a recipe is made for.
  public enum Purpose: Sendable, Equatable {
    case preset(Preset)
    /// Fewer pairs than that.
    case fewPairs(below: Int)
    case pairs(from: Int, to: Int)
    /// So many pairs and more, and a time of so many minutes and more if one is given.
    case manyPairs(from: Int, minutes: Int? = nil)
  }

  /// Why a recipe is as it is.
  public enum Reason: Sendable, Equatable {
    case muchDropoutAgainstMemorising, smallForManyEpochs, mediumForManyEpochs, smallForSeveralEpochs,
      timeForALargerModel,
      noDropoutForFewEpochs
  }

  /// With a hidden layer of four times the model's size, and as many layers in the encoder as in the decoder. The
  /// values given here are those of most recipes.
  init(
    for purpose: Purpose, _ reasons: Reason..., pieces: Int, modelSize: Int, headCount: Int, layerCount: Int = 3,
    dropoutRate: Float = 0.1, tokensPerBatch: Int = 512, peakLearningRate: Double = 3e-3, warmupSteps: Int = 600,
    epochs: Int
  ) {
    self.purpose = purpose
    self.reasons = reasons
    model = TransformerConfiguration(
      vocabularySize: pieces, modelSize: modelSize, feedForwardSize: 4 * modelSize, headCount: headCount,
      encoderLayerCount: layerCount, decoderLayerCount: layerCount, dropoutRate: dropoutRate)
    training = TrainingOptions(
      budget: .epochs(epochs), tokensPerBatch: tokensPerBatch, peakLearningRate: peakLearningRate,
      warmupSteps: warmupSteps, weightDecay: 0.1,
      laneCount: TrainingOptions.defaultLaneCount(tokensPerBatch: tokensPerBatch), threadCount: 1)
  }

  /// The named shapes.
  public enum Preset: String, Sendable, CaseIterable {
    case tiny, small, base

    /// The shape, and how to train it.
    public var recipe: Recipe {
      switch self {
      case .tiny:
        Recipe(
          for: .preset(self), pieces: 2000, modelSize: 64, headCount: 4, layerCount: 2, tokensPerBatch: 1024,
          warmupSteps: 200, epochs: 40)
      case .small:
        Recipe(
          for: .preset(self), pieces: 8000, modelSize: 256, headCount: 8, tokensPerBatch: 1024, peakLearningRate: 1e-3,
          warmupSteps: 400, epochs: 10)
      case .base:
        Recipe(
          for: .preset(self), pieces: 16000, modelSize: 512, headCount: 8, layerCount: 6, tokensPerBatch: 4096,
          peakLearningRate: 7e-4, warmupSteps: 2000, epochs: 20)
      }
    }
  }

  /// What suits a corpus of `pairCount` pairs that is learned as long as `budget` says, if it says.
  ///
  /// Few pairs want much dropout, more minutes a larger model; the numbers beside the choices are chrF of 2,000 other
  /// sentences (Spanish to English), if nothing else is said, each with one choice changed.
  public static func suiting(pairCount: Int, budget: TrainingBudget? = nil) -> Recipe {
    switch pairCount {
    case ..<2_000:
      // 500 pairs: 20.1; in half of the epochs 19.3, and then dropout 0.1 18.4, 0.4 18.4; 1,000 pieces 18.5; 3 + 3
      // layers 19.1.
      Recipe(
        for: .fewPairs(below: 2_000), .muchDropoutAgainstMemorising, pieces: 2000, modelSize: 128, headCount: 4,
        layerCount: 2, dropoutRate: 0.3, peakLearningRate: 2e-3, warmupSteps: 100, epochs: 160)
    case ..<10_000:
      // 5,000 pairs: 44.3; in half of the epochs 43.5, and then dropout 0.4 42.4; 2,000 pieces 40.6, 8,000 42.9. As
      // many pairs are seen in all, however few there are.
      Recipe(
        for: .pairs(from: 2_000, to: 10_000), .muchDropoutAgainstMemorising, pieces: 4000, modelSize: 128, headCount: 4,
        dropoutRate: 0.3, epochs: 380_000 / pairCount)
    case ..<20_000:
      // Measured on the bundled pairs, most of them composed from patterns, which need little dropout: BLEU of their
      // 300 test sentences 87.7, with dropout 0.2 86.8. Real sentences were not measured at this size, and may want
      // more.
      Recipe(
        for: .pairs(from: 10_000, to: 20_000), .smallForManyEpochs, pieces: 4000, modelSize: 128, headCount: 4,
        epochs: max(12, 190_000 / pairCount))
    case ..<50_000:
      // 25,534 pairs, English to Portuguese, dev BLEU in ten epochs: 4,000 pieces and dropout 0.2 31.8, dropout 0.1
      // 33.4, 0.3 30.3; 8,000 pieces and dropout 0.2 33.9. In 17 epochs 8,000 pieces and dropout 0.1 35.3.
      Recipe(
        for: .pairs(from: 20_000, to: 50_000), .mediumForManyEpochs, pieces: 8000, modelSize: 192, headCount: 6,
        epochs: 20)
    default:
      large(pairCount: pairCount, budget: budget)
    }
  }

  /// Measured on 111,616 Tatoeba pairs, Spanish to English, dev BLEU after one epoch: 8,000 pieces 39.8, 4,000 37.7
  /// and, with another seed, 38.5, all in the same time; 16,000 40.0 in 1.4 times the time. With 4,000: batches of 256
  /// tokens 37.3, of 1,024 36.6, at rates that suit them; a warm-up of 300 steps 37.8; and, when embeddings began
  /// louder, learning rates of 0.002, 0.003 and 0.005 36.0, 36.9 and 35.9. Without dropout: after 2.2 epochs 48.7 where
  /// dropout 0.1 had 46.5 to 47.3, after 3.7 epochs 51.3 where it had 49.8.
  private static func large(pairCount: Int, budget: TrainingBudget?) -> Recipe {
    let hasTime = (budget?.seconds ?? 0) >= 1200
    var recipe =
      hasTime
      ? Recipe(
        for: .manyPairs(from: 50_000, minutes: 20), .timeForALargerModel, pieces: 8000, modelSize: 256, headCount: 8,
        peakLearningRate: 2.5e-3, epochs: 10)
      : Recipe(
        for: .manyPairs(from: 50_000), .smallForSeveralEpochs, pieces: 8000, modelSize: 192, headCount: 6, epochs: 10)
    if let epochs = budget?.expectedEpochs(of: pairCount), epochs <= 5 {
      recipe.reasons.append(.noDropoutForFewEpochs)
      recipe.model.dropoutRate = 0
    }
    return recipe
  }
}

extension TrainingBudget {
  /// About how often so many pairs will be seen, if that can be told beforehand: two cores of 2023 read 700 pairs in a
  /// second.
  fileprivate func expectedEpochs(of pairCount: Int) -> Double? {
    switch self {
    case .steps: nil
    case .epochs(let count): Double(count)
    case .seconds(let seconds): seconds * 700 / Double(pairCount)
    }
  }
}
