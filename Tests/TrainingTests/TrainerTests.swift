import Corpus
import Testing

@testable import Training

@Suite struct TrainerTests {
  /// Nine lanes run in three waves on one thread, in two on three, and all at once on five.
  @Test(arguments: [4, 9]) func anyNumberOfThreadsGivesTheSameBits(laneCount: Int) {
    let small = SmallTraining()
    let weights = small.weights(after: 20, laneCount: laneCount)
    for threadCount in [2, 3, 5] {
      #expect(
        small.weights(after: 20, laneCount: laneCount, threadCount: threadCount) == weights, "\(threadCount) threads")
    }
  }

  @Test func measuringTheSpeedLeavesNoTrace() {
    let small = SmallTraining()
    let options = TrainingOptions(
      budget: .steps(10), tokensPerBatch: 40, peakLearningRate: 0.01, warmupSteps: 2, laneCount: 2, threadCount: 2)
    let trainers = (0..<2).map { _ in Trainer(small.model, pairs: small.pairs, options: options) }
    #expect(trainers[0].measureSpeed(seconds: 0.05) > 0)
    for step in 1...5 {
      let reports = trainers.map { $0.step(progress: 0) }
      #expect(reports[0].step == step)
      #expect(reports[0].loss == reports[1].loss)
    }
    #expect(trainers[0].weights.values == trainers[1].weights.values)
    #expect(trainers[0].epoch == trainers[1].epoch)
  }

  @Test func theSeedAloneDecides() {
    let small = SmallTraining()
    let weights = small.weights(after: 5, seed: 7)
    #expect(small.weights(after: 5, seed: 7) == weights)
    #expect(small.weights(after: 5, seed: 8) != weights)
    // Not only through the first weights: the order of the batches and the dropout are the seed's too.
    let dropless = SmallTraining(dropoutRate: 0)
    #expect(dropless.weights(after: 5, seed: 7) != weights)
    #expect(dropless.weights(after: 0, seed: 7) == small.weights(after: 0, seed: 7))
  }

  /// The losses of steps that change nothing: their rate is zero.
  private func losses(_ pairs: [EncodedPair], dropoutRate: Float) -> [Double] {
    let options = TrainingOptions(
      budget: .steps(5), tokensPerBatch: 1000, peakLearningRate: 0, laneCount: 2, precision: .float32, threadCount: 1)
    let trainer = Trainer(SmallTraining(dropoutRate: dropoutRate).model, pairs: pairs, options: options)
    return (0..<5).map { _ in trainer.step(progress: 0).loss }
  }

  @Test func everyStepAndEveryLaneDropsElementsOfItsOwn() {
    let pair = SmallTraining().pairs[0]
    #expect(Set(losses([pair], dropoutRate: 0)).count == 1)
    let alone = losses([pair], dropoutRate: 0.2)
    #expect(Set(alone).count == 5)
    // The second lane gets the same pair; with the first lane's dropout the mean would be the same.
    let twice = losses([pair, pair], dropoutRate: 0.2)
    #expect(zip(alone, twice).allSatisfy { $0 != $1 })
    #expect(losses([pair, pair], dropoutRate: 0) == losses([pair], dropoutRate: 0))
  }

  @Test func aStepReportsWhatItDid() {
    let small = SmallTraining(pairCount: 7, dropoutRate: 0)
    let options = TrainingOptions(
      budget: .steps(10), tokensPerBatch: 1000, peakLearningRate: 0.5, warmupSteps: 4, labelSmoothing: 0,
      precision: .float32, threadCount: 1)
    let trainer = Trainer(small.model, pairs: small.pairs, options: options)
    let report = trainer.step(progress: 0.25)
    #expect(report.step == 1)
    #expect(report.sourceTokenCount == small.pairs.reduce(0) { $0 + $1.source.count })
    #expect(report.targetTokenCount == small.pairs.reduce(0) { $0 + $1.target.count })
    #expect(report.learningRate == 0.125)
    // Without smoothing the loss is the likelihood.
    #expect(abs(report.loss - report.negativeLogLikelihood) < 1e-6)
    // Fresh weights know nothing: about log V, and at most a little worse.
    #expect(report.loss > 2.5 && report.loss < 5)
    #expect(report.gradientNorm > 0.1)
    #expect(trainer.epoch == 1)
    #expect(trainer.step(progress: 0.25).learningRate == 0.25)
    #expect(trainer.stepCount == 2)
  }

  @Test func lossAndGradientDoNotDependOnTheNumberOfLanes() {
    let small = SmallTraining(dropoutRate: 0)
    let reports = [1, 2, 4, 7, 64].map { laneCount in
      let options = TrainingOptions(
        budget: .steps(1), tokensPerBatch: 1000, laneCount: laneCount, precision: .float32, threadCount: 2)
      return Trainer(small.model, pairs: small.pairs, options: options).step(progress: 0)
    }
    for report in reports {
      // Other sums of Floats: equal to their rounding.
      #expect(abs(report.loss / reports[0].loss - 1) < 1e-6)
      #expect(abs(report.gradientNorm / reports[0].gradientNorm - 1) < 1e-5)
    }
  }

  @Test func aModelLearnsOneBatchByHeart() {
    let small = SmallTraining(pairCount: 6, dropoutRate: 0)
    let options = TrainingOptions(
      budget: .steps(150), tokensPerBatch: 1000, peakLearningRate: 1e-2, warmupSteps: 10, labelSmoothing: 0,
      threadCount: 2)
    let trainer = Trainer(small.model, pairs: small.pairs, options: options)
    var loss = Double.infinity
    for step in 0..<150 { loss = trainer.step(progress: Double(step) / 150).loss }
    #expect(loss < 0.05)
  }
}
