import Autograd
import Corpus
import Kernels
import TransformerModel

/// One part of every batch: its own tape and gradients, on whichever thread takes it.
///
/// Only one thread uses a lane at a time.
final class Lane: @unchecked Sendable {
  let gradients: Matrix
  private let tape: Tape
  private let model: Transformer

  init(_ model: Transformer, weights: Matrix, packedWeights: PackedWeights, precision: Precision) {
    self.model = model
    gradients = Matrix(rowCount: 1, columnCount: weights.count)
    tape = Tape(
      weights: weights, gradients: gradients, packedWeights: packedWeights, precision: precision, isTraining: true)
  }

  /// Adds the gradients of the loss on `pairs` to this lane's.
  func run(_ pairs: [EncodedPair], smoothing: Float, dropoutStream: UInt64) -> CrossEntropy {
    guard !pairs.isEmpty else { return .zero }
    tape.reset(dropoutStream: dropoutStream)
    let loss = model.loss(
      sources: TokenBatch(pairs.map(\.source)), targets: TokenBatch(pairs.map(\.target)), smoothing: smoothing,
      on: tape)
    tape.backward()
    return loss
  }

  /// Divides `pairs` among `count` lanes so that all have about as much to do: the longest first, each to the emptiest lane.
  static func divide(_ pairs: [EncodedPair], among count: Int) -> [[EncodedPair]] {
    var lanes = [[EncodedPair]](repeating: [], count: count)
    var costs = [Int](repeating: 0, count: count)
    let order = pairs.indices.sorted { (cost(of: pairs[$0]), $1) > (cost(of: pairs[$1]), $0) }
    for index in order {
      let lane = costs.indices.min { costs[$0] < costs[$1] } ?? 0
      lanes[lane].append(pairs[index])
      costs[lane] += cost(of: pairs[index])
    }
    return lanes
  }

  /// A target token passes through the decoder and the output layer: about two source tokens' work.
  private static func cost(of pair: EncodedPair) -> Int {
    pair.sourceLength + 2 * pair.targetLength
  }
}
