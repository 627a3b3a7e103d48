import Testing

@testable import Training

@Suite struct RunIdentityTests {
  /// Training options as they may be one day.
  private struct MoreOptions {
    var seed: UInt64 = 1
    var threadCount = 1
    var dummy: Double? = 0.5
  }

  private func identity(_ change: (inout MoreOptions) -> Void = { _ in }) throws -> RunIdentity {
    let small = try SmallRun(.steps(2))
    var options = MoreOptions()
    change(&options)
    return RunIdentity(small.run.data, small.trainer.model, options)
  }

  /// Nobody has to remember to add a new option here: resuming compares it.
  @Test func aNewOptionIsPartOfTheIdentity() throws {
    let (one, other) = (try identity(), try identity { $0.dummy = nil })
    #expect(
      other.differences(from: one) == [
        RunIdentity.Difference("training.dummy", mine: "nil", other: "Optional(0.5)")
      ])
    #expect(one.differences(from: try identity()).isEmpty)
  }

  @Test func aRunWithoutTheOptionIsAnotherRun() throws {
    var older = try identity()
    older.values["training.dummy"] = nil
    #expect(try identity().differences(from: older).map(\.name) == ["training.dummy"])
  }

  @Test func threadsChangeTheSpeedOnly() throws {
    #expect(try identity { $0.threadCount = 7 }.differences(from: try identity()).isEmpty)
  }

  @Test func everyOptionAndSizeIsThere() throws {
    let values = try SmallRun(.steps(2)).run.identity.values
    for name in [
      "training.budget", "training.peakLearningRate", "training.labelSmoothing", "training.precision",
      "training.patience",
      "model.modelSize", "model.normPlacement", "model.architecture", "data.training", "data.dev", "data.tokenizer",
    ] {
      #expect(values[name] != nil, "\(name)")
    }
    #expect(values["training.threadCount"] == nil)
  }
}
