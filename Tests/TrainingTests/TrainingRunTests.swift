import Corpus
import Foundation
import Testing
import Models

@testable import Training

@Suite struct TrainingRunTests {
  /// Remembers everything a run tells, and asks it to stop after some steps.
  private final class Recorder: TrainingObserver {
    struct Stopped: Error {}

    var steps: [(progress: TrainingProgress, report: StepReport)] = []
    /// The number of steps before each evaluation, the chrF, and whether it was the best.
    var evaluations: [(step: Int, chrF: Double, isBest: Bool)] = []
    var stopsAfter = Int.max
    var throwsAtEvaluation = Int.max

    func trainer(_ progress: TrainingProgress, took step: StepReport) {
      steps.append((progress, step))
      if steps.count == spoilsWeightsAfter { trainer?.weights.fill(with: .infinity) }
    }

    func trainer(_ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool) throws {
      evaluations.append((steps.count, validation.chrF.score, isBest))
      if evaluations.count == throwsAtEvaluation { throw Stopped() }
    }

    func trainerFellBack(_ fallback: Fallback) { fallbacks.append(fallback) }

    var fallbacks: [Fallback] = []
    /// A trainer whose weights become infinite after a step: what a fault of the machine could do.
    var trainer: Trainer?
    var spoilsWeightsAfter = Int.max
    var wantsToStop: Bool { steps.count >= stopsAfter }
  }

  private struct Setting {
    let trainer: Trainer
    let run: TrainingRun

    init(
      _ budget: TrainingBudget, evaluationCount: Int = 3, learningRate: Double = 5e-3, patience: Int? = nil
    ) throws {
      let small = try SmallRun(budget) {
        $0.peakLearningRate = learningRate
        $0.evaluationCount = evaluationCount
        $0.patience = patience
      }
      (trainer, run) = (small.trainer, small.run)
    }
  }

  @Test func aBudgetOfStepsEndsAfterThem() throws {
    let (setting, recorder) = (try Setting(.steps(9)), Recorder())
    try setting.run.run(recorder)
    #expect(recorder.steps.map(\.report.step) == Array(1...9))
    #expect(recorder.steps.map { Int(($0.progress.fraction * 9).rounded()) } == Array(1...9))
    #expect(recorder.evaluations.map(\.step) == [3, 6, 9])
    // The learning rate knows how much was used up before the step.
    let wantedRates: [Double] = [4.5, 8, 7, 6, 5, 4, 3, 2, 1]
    for (step, wanted) in zip(recorder.steps, wantedRates) {
      #expect(abs(step.report.learningRate - wanted / 9 * 5e-3) < 1e-12)
    }
    let tokenCounts = recorder.steps.map(\.progress.targetTokenCount)
    #expect(tokenCounts == tokenCounts.sorted())
    #expect(tokenCounts.last == recorder.steps.reduce(0) { $0 + $1.report.targetTokenCount })
  }

  @Test func aBudgetOfEpochsSeesEveryPairSoManyTimes() throws {
    let (setting, recorder) = (try Setting(.epochs(2), evaluationCount: 1), Recorder())
    try setting.run.run(recorder)
    #expect(setting.trainer.epoch == 2)
    #expect(recorder.steps.last?.progress.epoch == 2)
    #expect(recorder.steps.count > 2)
    let tokenCount = setting.run.data.targetTokenCount
    #expect(recorder.steps.reduce(0) { $0 + $1.report.targetTokenCount } == 2 * tokenCount)
    #expect(recorder.evaluations.map(\.step) == [recorder.steps.count])
  }

  @Test func aBudgetOfSecondsEndsSoonAfterThem() throws {
    let (setting, recorder) = (try Setting(.seconds(0.3), evaluationCount: 1), Recorder())
    let start = ContinuousClock.now
    try setting.run.run(recorder)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    #expect(seconds >= 0.3)
    // Only the last step is later; the rest is the last evaluation, on a machine that is busy.
    #expect(recorder.steps.dropLast().allSatisfy { $0.progress.seconds < 0.3 && $0.progress.fraction < 1 })
    #expect(recorder.steps.last?.progress.fraction == 1)
    #expect(recorder.evaluations.count == 1)
    #expect(recorder.steps.count > 1)
  }

  @Test func theBestModelIsReported() throws {
    let (setting, recorder) = (try Setting(.steps(120), evaluationCount: 20, learningRate: 2e-2), Recorder())
    try setting.run.run(recorder)
    #expect(recorder.evaluations.map(\.step) == Array(stride(from: 6, through: 120, by: 6)))
    var best = -Double.infinity
    for evaluation in recorder.evaluations {
      #expect(evaluation.isBest == (evaluation.chrF >= best), "\(recorder.evaluations)")
      best = max(best, evaluation.chrF)
    }
    #expect(Set(recorder.evaluations.map(\.isBest)) == [true, false], "\(recorder.evaluations.map(\.chrF))")
  }

  @Test func anObserverCanStopTheRun() throws {
    let (setting, recorder) = (try Setting(.steps(100)), Recorder())
    recorder.stopsAfter = 40
    try setting.run.run(recorder)
    #expect(recorder.steps.count == 40)
    // The model is tried once more, so that what was learned is not lost.
    #expect(recorder.evaluations.map(\.step) == [34, 40])
  }

  @Test func aRunStoppedBeforeItsFirstTrialHasNoModel() throws {
    let (setting, recorder) = (try Setting(.steps(100)), Recorder())
    recorder.stopsAfter = 4
    try setting.run.run(recorder)
    #expect(recorder.steps.count == 4)
    #expect(recorder.evaluations.isEmpty)
  }

  @Test func aRunWithoutProgressEndsWhenPatienceDoes() throws {
    let setting = try Setting(.steps(300), evaluationCount: 60, learningRate: 2e-2, patience: 3)
    let recorder = Recorder()
    #expect(try setting.run.run(recorder) == .patience)
    // Three trials in a row were worse than the best, and no three before.
    let isBest = recorder.evaluations.map(\.isBest)
    #expect(isBest.suffix(4) == [true, false, false, false])
    #expect(!isBest.dropLast().map { $0 ? "b" : "w" }.joined().contains("www"))
    #expect(recorder.steps.count < 300)
    #expect(try Setting(.steps(9)).run.run(Recorder()) == .budget)
  }

  @Test func whatAnObserverThrowsEndsTheRun() throws {
    let (setting, recorder) = (try Setting(.steps(9)), Recorder())
    recorder.throwsAtEvaluation = 2
    #expect(throws: Recorder.Stopped.self) { try setting.run.run(recorder) }
    #expect(recorder.steps.count == 6)
  }

  @Test func aRunThatDivergesForEverIsGivenUp() throws {
    let (setting, recorder) = (try Setting(.steps(1000), evaluationCount: 0, learningRate: 1e30), Recorder())
    let error = #expect(throws: TrainingError.self) { try setting.run.run(recorder) }
    // Each time the first step is taken, and ten that have no gradient are waited for.
    #expect(recorder.fallbacks.map(\.step) == [11, 22, 33, 44, 55])
    #expect(recorder.fallbacks.map(\.rateFactor) == [0.5, 0.25, 0.125, 0.0625, 0.03125])
    #expect(error?.step == 66)
    #expect(setting.run.state.nonFiniteCount == 60)
    #expect(recorder.evaluations.isEmpty)
    #expect(error?.gradientNorm.isFinite == false && error?.fallbackCount == 5)
  }

  /// Too few steps to fall back: without an error the program would end well, and leave no model.
  @Test func aShortRunThatDivergesIsAnErrorToo() throws {
    let (setting, recorder) = (try Setting(.steps(6), learningRate: 1e30), Recorder())
    let error = #expect(throws: TrainingError.self) { try setting.run.run(recorder) }
    #expect(recorder.fallbacks.isEmpty)
    #expect(recorder.evaluations.map(\.isBest) == [false, false, false])
    #expect(error?.step == 6)
    #expect(error?.gradientNorm.isNaN == true)
  }

  /// Adam's first steps are about as long as the rate, so that only a rate near the largest float overflows.
  @Test func aRunFallsBackAndGoesOnWithALowerRate() throws {
    let (setting, recorder) = (try Setting(.steps(60), evaluationCount: 6, learningRate: 0.01), Recorder())
    recorder.spoilsWeightsAfter = 25
    recorder.trainer = setting.trainer
    try setting.run.run(recorder)
    let fallback = try #require(recorder.fallbacks.first)
    #expect(recorder.fallbacks.count == 1)
    #expect(fallback.step == 35)
    #expect([10, 20].contains(fallback.toStep))
    #expect(setting.run.state.nonFiniteCount == 10)
    // From there every step has a gradient, and half the rate.
    for (progress, report) in recorder.steps.dropFirst(35) {
      #expect(report.loss.isFinite && report.gradientNorm.isFinite)
      let used = progress.fraction - 1 / 60
      #expect(abs(report.learningRate - 0.5 * 0.01 * (1 - used)) < 1e-12)
    }
    #expect(recorder.evaluations.count == 6)
  }
}
