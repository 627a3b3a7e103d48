import Corpus
import Files
import Foundation
import TestSupport
import Testing
import Models

@testable import Training

@Suite struct ResumeTests {
  /// Stops a run after some of its steps, as a signal would, or breaks it off without a word, as a power cut would.
  private final class Watcher: TrainingObserver {
    struct PowerCut: Error {}

    let stopsAt: Int
    let cutsAt: Int
    var losses: [Int: Double] = [:]
    var trials: [Trial] = []

    init(stopsAt: Int = .max, cutsAt: Int = .max) {
      self.stopsAt = stopsAt
      self.cutsAt = cutsAt
    }

    func trainer(_ progress: TrainingProgress, took step: StepReport) {
      losses[step.step] = step.loss
      lastStep = step.step
    }

    func trainer(_ progress: TrainingProgress, reached validation: Validation, _ trial: Trial, isBest: Bool) throws {
      trials.append(trial)
      if trial.stepCount >= cutsAt { throw PowerCut() }
    }

    func trainerFellBack(_ fallback: Fallback) {}

    private var lastStep = 0
    var wantsToStop: Bool { lastStep >= stopsAt }
  }

  private func run(
    _ budget: TrainingBudget, path: String?, seed: UInt64 = 1, vocabularySize: Int = 280, threadCount: Int = 2,
    pieceDropout: Double = 0, learningRate: Double = 2e-2
  ) throws -> TrainingRun {
    try SmallRun(budget, path: path, vocabularySize: vocabularySize) {
      $0.peakLearningRate = learningRate
      $0.seed = seed
      $0.pieceDropout = pieceDropout
      $0.threadCount = threadCount
      $0.evaluationCount = 6
    }.run
  }

  private func resumed(
    _ budget: TrainingBudget, path: String, threadCount: Int = 2, pieceDropout: Double = 0
  ) throws -> TrainingRun {
    let run = try run(budget, path: path, threadCount: threadCount, pieceDropout: pieceDropout)
    try run.resume(Checkpoint(contentsOf: path), path: path)
    return run
  }

  @Test(arguments: [TrainingBudget.steps(60), .epochs(10)], [0, 0.2])
  func aRunThatWasStoppedEndsAsIfItHadNotBeen(budget: TrainingBudget, pieceDropout: Double) throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/checkpoint"
      let (whole, wholeWatcher) = (try run(budget, path: nil, pieceDropout: pieceDropout), Watcher())
      try whole.run(wholeWatcher)

      // Before the first trial, at a trial, and between two; each time with another number of threads.
      var losses: [Int: Double] = [:]
      for (index, step) in [4, 10, 33].enumerated() {
        let part =
          try index == 0
          ? run(budget, path: path, pieceDropout: pieceDropout)
          : resumed(budget, path: path, threadCount: index, pieceDropout: pieceDropout)
        let watcher = Watcher(stopsAt: step)
        try part.run(watcher)
        #expect(part.state.stepCount == step)
        losses.merge(watcher.losses) { $1 }
      }
      let (last, lastWatcher) = (
        try resumed(budget, path: path, threadCount: 3, pieceDropout: pieceDropout), Watcher()
      )
      try last.run(lastWatcher)
      losses.merge(lastWatcher.losses) { $1 }

      #expect(last.trainer.weights.values == whole.trainer.weights.values)
      #expect(last.bestWeights?.values == whole.bestWeights?.values)
      #expect(losses == wholeWatcher.losses)
      #expect(last.state.best == whole.state.best)
      #expect(last.state.targetTokenCount == whole.state.targetTokenCount)
      // What has come to its end cannot be taken up.
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aRunThatWasCutOffGoesOnFromItsLastTrial() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/checkpoint"
      let whole = try run(.steps(60), path: nil)
      try whole.run(Watcher())
      let part = try run(.steps(60), path: path)
      #expect(throws: Watcher.PowerCut.self) { try part.run(Watcher(cutsAt: 30)) }
      #expect(part.state.stepCount == 30)
      let last = try resumed(.steps(60), path: path)
      #expect(last.state.stepCount == 20)
      try last.run(Watcher())
      #expect(last.bestWeights?.values == whole.bestWeights?.values)
    }
  }

  @Test func anotherRunIsRefusedAndTheDifferenceNamed() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/checkpoint"
      try run(.steps(60), path: path).run(Watcher(stopsAt: 12))
      let others = [
        (
          try run(.steps(70), path: path),
          RunIdentity.Difference("training.budget", mine: "70 steps", other: "60 steps")
        ),
        (try run(.steps(60), path: path, seed: 2), RunIdentity.Difference("training.seed", mine: "2", other: "1")),
        (
          try run(.steps(60), path: path, vocabularySize: 275),
          RunIdentity.Difference("model.vocabularySize", mine: "275", other: "280")
        ),
      ]
      for (other, difference) in others {
        let error = #expect(throws: ResumeError.self) { try other.resume(Checkpoint(contentsOf: path), path: path) }
        #expect(error?.differences.contains(difference) == true, "\(error?.differences ?? [])")
        #expect(other.state == RunState())
      }
    }
  }

  /// It would only diverge again.
  @Test func aRunThatIsGivenUpLeavesNoCheckpoint() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/checkpoint"
      let run = try run(.steps(600), path: path, learningRate: 1e30)
      try run.run(Watcher(stopsAt: 20))
      #expect(FileManager.default.fileExists(atPath: path))
      try run.resume(Checkpoint(contentsOf: path), path: path)
      #expect(throws: TrainingError.self) { try run.run(Watcher()) }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aDamagedCheckpointIsAnError() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/checkpoint"
      try run(.steps(60), path: path).run(Watcher(stopsAt: 12))
      let intact = try Data(contentsOf: URL(fileURLWithPath: path))
      for length in [0, 7, 100, intact.count / 2, intact.count - 1] {
        try intact.prefix(length).write(to: URL(fileURLWithPath: path))
        #expect(throws: FileError.self) { try Checkpoint(contentsOf: path) }
      }
      var flipped = intact
      for place in stride(from: 3, to: intact.count, by: intact.count / 50) {
        flipped[place] ^= 0x10
        try flipped.write(to: URL(fileURLWithPath: path))
        #expect(throws: FileError.self, "byte \(place)") { try Checkpoint(contentsOf: path) }
        flipped[place] ^= 0x10
      }
    }
  }
}
