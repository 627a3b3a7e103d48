/// How many lanes run before their gradients are added up: a few, so that not every lane needs a vector of all
/// gradients.
///
/// Each lane of a wave has a vector of its own; after the wave the vectors are added to the sum of those before, lane
/// after lane. The sum has the same bits whatever the size of the waves, which may therefore follow the number of
/// threads.
struct LaneWaves {
  let laneCount: Int
  /// The lanes of a wave; the last may have fewer.
  let size: Int

  /// At least four, as each wave reads and writes the sum once; and twice the threads, which seldom finish a lane
  /// together.
  init(laneCount: Int, threadCount: Int) {
    self.laneCount = laneCount
    size = min(laneCount, max(4, 2 * threadCount))
  }

  /// One for each lane of a wave, and one for the sum if there are several waves.
  var gradientCount: Int { size < laneCount ? size + 1 : size }

  /// The lanes of each wave, and where the gradients of the first of them go: the first wave finds the sum's place
  /// empty.
  var all: [(lanes: Range<Int>, firstGradient: Int)] {
    stride(from: 0, to: laneCount, by: size).map { ($0..<min($0 + size, laneCount), $0 == 0 ? 0 : 1) }
  }
}
