import Autograd
import Kernels

/// What work with a model costs: found by running it on kernels that count instead of computing, so that it holds for
/// every model, layer and kernel.
public struct ModelCost: Sendable {
  /// The floating-point operations by kind of kernel.
  public let operations: [KernelCategory: Int]
  /// The memory of values, gradients and what is kept between steps, in bytes.
  ///
  /// Left out as too small: the scratch memory of attention and of the left factors of products.
  public let byteCount: Int

  /// The operations of matrix products, attention's among them; a multiply-add is two.
  public var productOperationCount: Int {
    operations[.multiplication, default: 0] + operations[.attention, default: 0]
  }

  /// Of the loss on some pairs and, to train, the way back.
  /// - Parameters:
  ///   - sourceLengths: the tokens of each source sentence, end symbol included; `targetLengths` likewise.
  ///   - trains: whether gradients are computed.
  public static func loss(
    of model: any TrainableModel, sourceLengths: [Int], targetLengths: [Int], precision: Precision, trains: Bool
  ) -> ModelCost {
    measure(model.layout, precision, includesBackward: trains) { makeTape in
      let tape = makeTape()
      _ = model.loss(
        sources: TokenBatch(lengths: sourceLengths), targets: TokenBatch(lengths: targetLengths), smoothing: 0, on: tape
      )
      if trains { tape.backward() }
      return tape.byteCount
    }
  }

  /// Of decoding sentences together, with as many hypotheses in all as `slotCount`, of up to `limit` tokens each: the
  /// memory, and the operations of reading the sources and of the last step.
  public static func decoding(
    of model: any SequenceModel, sourceLengths: [Int], slotCount: Int, limit: Int, precision: Precision
  ) -> ModelCost {
    measure(model.layout, precision, includesBackward: false) { makeTape in
      let (encoder, step) = (makeTape(), makeTape())
      let state = model.begin(TokenBatch(lengths: sourceLengths), slotCount: slotCount, capacity: limit, on: encoder)
      let slots = Array(0..<slotCount)
      let sentences = slots.map { $0 * sourceLengths.count / slotCount }
      let position = min(limit, model.maximumLength) - 1
      _ = state.step(slots.map { _ in 0 }, slots: slots, sentences: sentences, position: position, on: step)
      return encoder.byteCount + step.byteCount + state.byteCount
    }
  }

  /// - Parameter work: returns the bytes that it held.
  private static func measure(
    _ layout: ParameterLayout, _ precision: Precision, includesBackward: Bool, _ work: (_ makeTape: () -> Tape) -> Int
  ) -> ModelCost {
    let counter = OperationCounter()
    return withExtendedLifetime(counter) {
      // Memory that nobody writes to costs nothing.
      let vector = Matrix(storage: Storage(count: layout.count), rowCount: 1, columnCount: layout.count)
      let packedWeights = PackedWeights(layout, includesBackward: includesBackward, precision: precision)
      let byteCount = work {
        Tape(
          weights: vector, gradients: includesBackward ? vector : nil, packedWeights: packedWeights,
          precision: precision, isTraining: includesBackward, kernels: KernelSelection.selected(watchedBy: counter))
      }
      return ModelCost(operations: counter.operations, byteCount: byteCount)
    }
  }
}

extension TokenBatch {
  /// Sentences of which only the lengths matter.
  init(lengths: [Int]) {
    self.init(lengths.map { [Int32](repeating: 0, count: $0) })
  }
}
