import Testing
import Training

@Suite struct LearningRateScheduleTests {
  private let schedule = LearningRateSchedule(peak: 0.5, warmupSteps: 4)

  @Test func risesLinearlyToThePeak() {
    #expect((1...5).map { schedule.rate(step: $0, progress: 0) } == [0.125, 0.25, 0.375, 0.5, 0.5])
  }

  @Test func sinksLinearlyToZeroAtTheEndOfTheBudget() {
    #expect([0, 0.25, 0.5, 0.75, 1].map { schedule.rate(step: 9, progress: $0) } == [0.5, 0.375, 0.25, 0.125, 0])
    #expect(schedule.rate(step: 9, progress: 1.5) == 0)
  }

  @Test func theLowerOfBothCounts() {
    #expect(schedule.rate(step: 3, progress: 0.5) == 0.25)
    #expect(schedule.rate(step: 1, progress: 0.5) == 0.125)
  }

  @Test func aRunWithoutWarmUpStartsAtThePeak() {
    #expect(LearningRateSchedule(peak: 0.5, warmupSteps: 0).rate(step: 1, progress: 0) == 0.5)
  }
}
