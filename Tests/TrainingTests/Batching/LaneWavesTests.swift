import Testing

@testable import Training

@Suite struct LaneWavesTests {
  @Test(arguments: [1, 2, 4, 5, 16, 100], [1, 2, 3, 16]) func everyLaneRunsOnceInOrder(
    laneCount: Int, threadCount: Int
  ) {
    let waves = LaneWaves(laneCount: laneCount, threadCount: threadCount)
    #expect(waves.all.flatMap { Array($0.lanes) } == Array(0..<laneCount))
    #expect(waves.all.allSatisfy { $0.firstGradient + $0.lanes.count <= waves.gradientCount })
    // A later wave leaves the sum alone.
    #expect(waves.all.map(\.firstGradient) == waves.all.indices.map { min($0, 1) })
    #expect(waves.size >= min(laneCount, threadCount), "every thread has a lane")
  }

  @Test func gradientsFollowTheThreadsNotTheLanes() {
    #expect(LaneWaves(laneCount: 16, threadCount: 1).gradientCount == 5)
    #expect(LaneWaves(laneCount: 16, threadCount: 2).gradientCount == 5)
    #expect(LaneWaves(laneCount: 16, threadCount: 4).gradientCount == 9)
    #expect(LaneWaves(laneCount: 16, threadCount: 16).gradientCount == 16)
    #expect(LaneWaves(laneCount: 4, threadCount: 1).gradientCount == 4)
  }
}
