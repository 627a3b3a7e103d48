import Autograd
import Corpus
import Kernels
import Randomness
import Testing

@testable import Training

@Suite struct LaneTests {
  private func pairs(_ lengths: [(Int, Int)]) -> [EncodedPair] {
    lengths.enumerated().map { index, length in
      // The first token numbers the pair.
      EncodedPair(
        source: [Int32(index)] + [Int32](repeating: 1, count: length.0 - 1),
        target: [Int32](repeating: 1, count: length.1))
    }
  }

  @Test(arguments: [1, 2, 4, 5]) func everyPairIsInOneLane(count: Int) {
    var random = RandomSource(seed: 1)
    for pairCount in [0, 1, 3, 4, 50] {
      let pairs = pairs((0..<pairCount).map { _ in (1 + random.integer(below: 30), 1 + random.integer(below: 30)) })
      let lanes = Lane.divide(pairs, among: count)
      #expect(lanes.count == count)
      #expect(lanes.joined().map { $0.source[0] }.sorted() == pairs.indices.map { Int32($0) })
      #expect(lanes.joined().allSatisfy { pairs[Int($0.source[0])] == $0 })
    }
  }

  @Test func lanesHaveAboutAsMuchToDo() {
    var random = RandomSource(seed: 2)
    for _ in 0..<50 {
      let pairs = pairs((0..<40).map { _ in (1 + random.integer(below: 30), 1 + random.integer(below: 30)) })
      let costs = Lane.divide(pairs, among: 4).map { $0.reduce(0) { $0 + $1.sourceLength + 2 * $1.targetLength } }
      // Of 450 a lane; pairs cost up to 90, but the last to be given away are small.
      #expect((costs.max() ?? 0) - (costs.min() ?? 0) <= 25, "\(costs)")
    }
    // One long pair among short ones has a lane to itself.
    let lanes = Lane.divide(pairs([(2, 2), (2, 2), (30, 30), (2, 2), (2, 2)]), among: 2)
    #expect(lanes.map(\.count).sorted() == [1, 4])
  }

  @Test func theGradientsOfFourLanesAddUpToThatOfOne() {
    let small = SmallTraining(dropoutRate: 0)
    let weights = small.model.layout.initialWeights(seed: 3)
    let packedWeights = PackedWeights(small.model.layout, includesBackward: true)
    packedWeights.pack(weights, threadCount: 1)
    func gradient(_ laneCount: Int) -> [Float] {
      let worker = Worker(
        small.model, weights: weights, packedWeights: packedWeights, precision: .float32, isTraining: true)
      let gradients = Lane.divide(small.pairs, among: laneCount).map { pairs in
        let gradients = Matrix(rowCount: 1, columnCount: weights.count)
        _ = worker.run(pairs, gradients: gradients, smoothing: 0.1, dropoutStream: 1)
        return gradients
      }
      _ = KernelSelection.selected.reduce(gradients)
      return gradients[0].values
    }
    let (one, four) = (gradient(1), gradient(4))
    let largest = one.map(abs).max() ?? 0
    #expect(largest > 1)
    // The rounding of sums of a few hundred Floats.
    let worst = zip(one, four).map { abs($0 - $1) }.max() ?? .infinity
    #expect(worst < 1e-5 * largest)
  }

  @Test func gradientsIn12BitsAreThoseOfFloatsButForRounding() {
    let small = SmallTraining(dropoutRate: 0)
    let weights = small.model.layout.initialWeights(seed: 3)
    func gradient(_ precision: Precision) -> [Double] {
      let packedWeights = PackedWeights(small.model.layout, includesBackward: true, precision: precision)
      packedWeights.pack(weights, threadCount: 1)
      let worker = Worker(
        small.model, weights: weights, packedWeights: packedWeights, precision: precision, isTraining: true)
      let gradients = Matrix(rowCount: 1, columnCount: weights.count)
      _ = worker.run(small.pairs, gradients: gradients, smoothing: 0.1, dropoutStream: 1)
      return gradients.values.map(Double.init)
    }
    let (floats, integers) = (gradient(.float32), gradient(.int12))
    let norm = floats.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let error = zip(floats, integers).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    #expect(error < 3e-3 * norm)
    #expect(error > 0, "the precision asked for is the one used")
  }

  @Test func aLaneWithoutPairsAddsNothing() {
    let small = SmallTraining()
    let weights = small.model.layout.initialWeights(seed: 3)
    let worker = Worker(
      small.model, weights: weights, packedWeights: PackedWeights(small.model.layout, includesBackward: true),
      precision: .float32, isTraining: true)
    let gradients = Matrix(rowCount: 1, columnCount: weights.count)
    #expect(worker.run([], gradients: gradients, smoothing: 0.1, dropoutStream: 1) == .zero)
    #expect(gradients.values.allSatisfy { $0 == 0 })
  }
}
