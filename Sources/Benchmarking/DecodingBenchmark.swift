import Decoding
import Kernels
import Randomness
import Training
import Models

/// Decoding with random weights: exactly 16 tokens from 16, greedily and with beam search.
package struct DecodingBenchmark {
  package let settings: BenchmarkSettings

  package init(settings: BenchmarkSettings) {
    self.settings = settings
  }

  private var precision: Precision { settings.precision ?? .standard }

  private static let length = 16
  /// Batches for each thread, so that no thread waits for another's only batch.
  private static let batchesPerThread = 2

  package func run(_ report: (BenchmarkResult) -> Void) {
    for preset in settings.presets {
      let model = Transformer(preset.recipe.model)
      let weights = model.layout.initialWeights(seed: 1)
      for threadCount in settings.threadCounts {
        // Random weights may choose the end symbol at any time: it has none.
        let decoder = SequenceDecoder(
          model, weights: weights, endOfSentence: nil, precision: precision, threadCount: threadCount)
        for sentenceCount in [1, 64] {
          for beamSize in [1, 4] {
            report(measure(preset, decoder, sentenceCount: sentenceCount, beamSize: beamSize, threadCount: threadCount))
          }
        }
      }
    }
  }

  /// - Parameter sentenceCount: 1 for a sentence at a time, else the sentences of each of many batches.
  private func measure(
    _ preset: Recipe.Preset, _ decoder: SequenceDecoder, sentenceCount: Int, beamSize: Int, threadCount: Int
  ) -> BenchmarkResult {
    let batchCount = sentenceCount == 1 ? 1 : Self.batchesPerThread * threadCount
    var random = RandomSource(seed: 1)
    let sources = (0..<sentenceCount * batchCount).map { _ in
      random.sentence(Self.length, vocabularySize: decoder.model.vocabularySize)
    }
    let options = DecodingOptions(beamSize: beamSize, maximumLength: Self.length)
    var tokenCount = 0
    let timing = settings.stopwatch.measure { callCount in
      for _ in 0..<callCount { tokenCount = decoder.decode(sources, options).reduce(0) { $0 + $1[0].tokens.count } }
    }
    precondition(tokenCount == sources.count * Self.length, "every translation has the length asked for")
    return BenchmarkResult(
      "decoding", heading: "Decoding \(Self.length) tokens from \(Self.length), a sentence or many batches",
      [
        ResultField("preset", "preset", .text(preset.rawValue)),
        ResultField("sentences", "batch", .count(sentenceCount)),
        ResultField("precision", "in", .text(precision.rawValue)),
        ResultField("beam", "beam", .count(beamSize)),
        ResultField("threads", "threads", .count(threadCount)),
        ResultField("batches", nil, .count(batchCount)),
        ResultField("targetTokensPerSecond", "tokens/s", .rate(Double(tokenCount) / timing.median)),
        ResultField("bestTargetTokensPerSecond", "best", .rate(Double(tokenCount) / timing.best)),
        ResultField(
          "secondsPerBatch", "batch in",
          .seconds(timing.median / Double(batchCount) * Double(min(batchCount, threadCount)))),
      ] + timing.fields)
  }
}
