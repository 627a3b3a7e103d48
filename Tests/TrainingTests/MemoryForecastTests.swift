import Autograd
import Corpus
import Kernels
import Randomness
import Testing
import Layers
import Models

@testable import Decoding
@testable import Training

/// What is computed beforehand against what tapes and caches really hold.
@Suite struct MemoryForecastTests {
  /// Sizes that no other size hides behind.
  private func model(_ placement: NormPlacement = .post) -> Transformer {
    Transformer(
      TransformerConfiguration(
        vocabularySize: 500, modelSize: 48, feedForwardSize: 112, headCount: 3, encoderLayerCount: 3,
        decoderLayerCount: 2, normPlacement: placement, maximumLength: 64))
  }

  private func pairs(_ count: Int, longest: Int = 40) -> [EncodedPair] {
    var random = RandomSource(seed: 5)
    func sentence() -> [Int32] {
      (0...random.integer(below: longest - 1)).map { _ in Int32(1 + random.integer(below: 499)) } + [0]
    }
    return (0..<count).map { _ in EncodedPair(source: sentence(), target: sentence()) }
  }

  /// A d_model more or less in a layer would be 5 % or more.
  private func expect(
    _ byteCount: Int, isAbout forecast: Int, tapeCount: Int = 1, _ location: SourceLocation = #_sourceLocation
  ) {
    // Of each tape's scratch memory the packed block of the left factor is left out: it does not grow with the tokens.
    let scratch = tapeCount * 350_000
    let ratio = Double(byteCount) / Double(forecast)
    #expect(ratio > 0.99 && Double(byteCount - scratch) / Double(forecast) < 1.02, "\(ratio)", sourceLocation: location)
  }

  private func cost(
    _ model: Transformer, _ pairs: [EncodedPair], _ precision: Precision, trains: Bool
  ) -> Int {
    ModelCost.loss(
      of: model, sourceLengths: pairs.map(\.sourceLength), targetLengths: pairs.map(\.targetLength),
      precision: precision, trains: trains
    ).byteCount
  }

  private func packed(
    _ model: Transformer, _ precision: Precision = .standard
  ) -> (weights: Matrix, packedWeights: PackedWeights) {
    let weights = model.layout.initialWeights(seed: 1)
    let packedWeights = PackedWeights(model.layout, includesBackward: true, precision: precision)
    packedWeights.pack(weights, threadCount: 2)
    return (weights, packedWeights)
  }

  @Test(arguments: NormPlacement.allCases, [Precision.float32, .int12]) func aTapeHoldsWhatWasForecast(
    placement: NormPlacement, precision: Precision
  ) {
    let model = self.model(placement)
    let (weights, packedWeights) = packed(model, precision)
    let gradients = Matrix(rowCount: 1, columnCount: weights.count)
    for pairs in [pairs(30), pairs(60, longest: 7)] {
      func worker(isTraining: Bool) -> Worker {
        Worker(
          model, weights: weights, packedWeights: packedWeights, precision: precision, isTraining: isTraining)
      }
      let training = worker(isTraining: true)
      _ = training.run(pairs, gradients: gradients, smoothing: 0.1, dropoutStream: 1)
      expect(training.tape.byteCount, isAbout: cost(model, pairs, precision, trains: true))
      let trying = worker(isTraining: false)
      _ = trying.loss(pairs)
      expect(trying.tape.byteCount, isAbout: cost(model, pairs, precision, trains: false))
    }
  }

  @Test(arguments: NormPlacement.allCases) func decodingHoldsWhatWasForecast(placement: NormPlacement) {
    let model = self.model(placement)
    let (weights, packedWeights) = packed(model)
    let sources = pairs(12).map(\.source)
    let options = DecodingOptions(beamSize: 1)
    let plan = DecodingPlan(sourceLengths: sources.map(\.count), maximumLength: 64, options, threadCount: 1)
    #expect(plan.batches.count == 1)
    let limits = plan.batches[0].map { plan.limits[$0] }
    let tapes = DecodingTapes(weights: weights, packedWeights: packedWeights)
    let batch = DecodingBatch(
      sources, at: plan.batches[0], limits: plan.limits, beamSize: 1, rules: [], endOfSentence: nil, model: model,
      tapes: tapes)
    _ = GreedySearch().decode(batch)
    let byteCount = tapes.encoder.byteCount + tapes.step.byteCount + batch.state.byteCount
    let forecast = ModelCost.decoding(
      of: model, sourceLengths: sources.map(\.count), slotCount: sources.count, limit: limits.max() ?? 0,
      precision: .standard
    ).byteCount
    expect(byteCount, isAbout: forecast, tapeCount: 2)
  }

  @Test func parametersAreCountedOnceForEachOfTheirUses() {
    let model = self.model()
    let options = TrainingOptions(budget: .steps(1), laneCount: 16, threadCount: 2)
    let (weights, packedWeights) = packed(model)
    // Weights, the best ones, two moments, and the gradients of four lanes and of their sum.
    let byteCount = (2 + 2 + 5) * 4 * weights.count + packedWeights.byteCount
    #expect(MemoryForecast.parameterByteCount(model.layout, options) == byteCount)
  }

  @Test func theLargestLaneOfTheRunCounts() throws {
    let model = self.model()
    let corpus = ParallelCorpus((1...200).map { SentencePair(source: "uno \($0)", target: "one \($0)") })
    let data = try TrainingData(corpus, validation: nil, vocabularySize: 500, maximumLength: 64, seed: 1)
    func forecast(laneCount: Int = 2, threadCount: Int = 1, resident: Int = 0, peak: Int = 0) -> MemoryForecast {
      let options = TrainingOptions(
        budget: .epochs(1), tokensPerBatch: 256, laneCount: laneCount, threadCount: threadCount)
      return MemoryForecast(model, data: data, options: options, residentByteCount: resident, peakByteCount: peak)
    }
    let one = forecast()
    let two = forecast(threadCount: 2)
    #expect(two.tapeByteCount == 2 * one.tapeByteCount)
    #expect(forecast(threadCount: 3).tapeByteCount == two.tapeByteCount, "two lanes keep two threads busy")
    #expect(forecast(laneCount: 4).tapeByteCount < one.tapeByteCount)
    #expect(forecast(laneCount: 4).parameterByteCount > one.parameterByteCount)
    #expect(forecast(resident: 1000).byteCount == one.byteCount + 1000)
    #expect(forecast(peak: one.byteCount + 1000).byteCount == one.byteCount + 1000)
    #expect(forecast(peak: one.byteCount - 1000).byteCount == one.byteCount)
    #expect(one.byteCount == one.parameterByteCount + one.tapeByteCount + one.trialByteCount)
  }
}
