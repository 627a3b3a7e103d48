import Autograd
import Kernels
import Layers
import Randomness
import Testing

@testable import Models

@Suite struct TransformerTests {
  /// Sentences of many lengths, so that batches end inside and between the kernels' tiles.
  private static func sentences(_ seed: UInt64) -> [[Int32]] {
    var random = RandomSource(seed: seed)
    return [3, 1, 19, 7, 8, 1, 16, 2].map { random.sentence($0) }
  }

  @Test(arguments: NormPlacement.allCases)
  func aSentencesLogitsDoNotDependOnItsBatchMates(placement: NormPlacement) {
    let model = RandomModel(placement)
    let (sources, targets) = (Self.sentences(4), Self.sentences(5).reversed() as [[Int32]])
    let together = model.logits(sources, targets)
    for index in sources.indices {
      #expect(model.logits([sources[index]], [targets[index]]) == [together[index]], "sentence \(index) alone")
    }
    var order = Array(sources.indices)
    var random = RandomSource(seed: 6)
    random.shuffle(&order)
    #expect(model.logits(order.map { sources[$0] }, order.map { targets[$0] }) == order.map { together[$0] })
  }

  @Test(arguments: [true, false]) func weightsPackedAheadGiveTheSameBits(tiesEmbeddings: Bool) {
    let model = RandomModel(tiesEmbeddings: tiesEmbeddings)
    let (sources, targets) = (Self.sentences(4), Self.sentences(5))
    func gradients(_ packedWeights: PackedWeights?) -> [Float] {
      let gradients = Matrix(rowCount: 1, columnCount: model.weights.count)
      let tape = Tape(weights: model.weights, gradients: gradients, packedWeights: packedWeights)
      _ = model.model.loss(sources: TokenBatch(sources), targets: TokenBatch(targets), smoothing: 0.1, on: tape)
      tape.backward()
      return gradients.values
    }
    for threadCount in [1, 2] {
      let packedWeights = PackedWeights(model.model.layout, includesBackward: true)
      packedWeights.pack(model.weights, threadCount: threadCount)
      #expect(model.logits(sources, targets, packedWeights: packedWeights) == model.logits(sources, targets))
      #expect(gradients(packedWeights) == gradients(nil))
    }
    let forwardOnly = PackedWeights(model.model.layout, includesBackward: false)
    forwardOnly.pack(model.weights, threadCount: 1)
    #expect(gradients(forwardOnly) == gradients(nil))
  }

  @Test func packedWeightsAreThoseOfTheLastPacking() {
    let (old, new) = (RandomModel(seed: 1), RandomModel(seed: 2))
    let packedWeights = PackedWeights(old.model.layout, includesBackward: false)
    packedWeights.pack(old.weights, threadCount: 1)
    packedWeights.pack(new.weights, threadCount: 2)
    let (sources, targets) = (Self.sentences(4), Self.sentences(5))
    #expect(new.logits(sources, targets, packedWeights: packedWeights) == new.logits(sources, targets))
  }

  @Test(arguments: NormPlacement.allCases)
  func dropoutIsAFunctionOfItsStream(placement: NormPlacement) {
    let model = RandomModel(placement, dropoutRate: 0.3)
    func loss(on tape: Tape) -> Double {
      model.model.loss(
        sources: TokenBatch(Self.sentences(4)), targets: TokenBatch(Self.sentences(5)), smoothing: 0, on: tape
      ).smoothed
    }
    let training = Tape(weights: model.weights, isTraining: true)
    let losses = ([7, 8, 7, 0, 1 << 63] as [UInt64]).map { stream in
      training.reset(dropoutStream: stream)
      return loss(on: training)
    }
    #expect(losses[0] == losses[2])
    #expect(Set(losses).count == 4, "\(losses)")
    let evaluating = Tape(weights: model.weights)
    let withoutDropout = RandomModel(placement)
    #expect(
      loss(on: evaluating)
        == withoutDropout.model.loss(
          sources: TokenBatch(Self.sentences(4)), targets: TokenBatch(Self.sentences(5)), smoothing: 0,
          on: Tape(weights: withoutDropout.weights, isTraining: true)
        ).smoothed)
  }

  @Test func everyLayerDropsElementsOfItsOwn() {
    // With one mask for all layers, two gradients of equal shape would be zero in the same columns.
    let model = RandomModel(dropoutRate: 0.5)
    let gradients = Matrix(rowCount: 1, columnCount: model.weights.count)
    let tape = Tape(weights: model.weights, gradients: gradients, isTraining: true)
    tape.reset(dropoutStream: 3)
    _ = model.model.loss(sources: TokenBatch([[3]]), targets: TokenBatch([[4]]), smoothing: 0, on: tape)
    tape.backward()
    let dropped = model.model.layout.parameters.filter {
      $0.path.hasSuffix("outputProjection.bias") || $0.path.hasSuffix("contraction.bias")
    }.map { $0.view(of: gradients).values.map { $0 == 0 } }
    // A sentence of one token: the gradient of each sub-layer's last bias is that of its output, zero where it was
    // dropped.
    #expect(dropped.count == 10)
    #expect(Set(dropped).count == 10)
    let share = Double(dropped.joined().count { $0 }) / 200
    #expect(share > 0.35 && share < 0.65, "\(share) of the elements are dropped")
  }

  @Test func parametersKeepTheirNamesAndOrder() {
    let layout = Transformer(Self.configuration(.post, tiesEmbeddings: true)).layout
    #expect(layout.parameters.map(\.path) == ["embedding.weight"] + Self.encoderNames + Self.decoderNames)
  }

  @Test func parametersAreAsManyAsCountedByHand() {
    // Attention 4·(8·8 + 8), a norm 2·8, feed-forward 8·12 + 12 + 12·8 + 8.
    let (attention, norm, feedForward) = (288, 16, 212)
    let layers = (attention + feedForward + 2 * norm) + (2 * attention + feedForward + 3 * norm)
    let table = 10 * 8
    #expect(Transformer(Self.configuration(.post, tiesEmbeddings: true)).layout.count == layers + table)
    #expect(Transformer(Self.configuration(.post, tiesEmbeddings: false)).layout.count == layers + 3 * table)
    #expect(Transformer(Self.configuration(.pre, tiesEmbeddings: true)).layout.count == layers + table + 2 * norm)
  }

  /// Only the largest of a matrix's values shows its limit, and 64 · 64 come close to it.
  @Test func subLayersBeginQuieterThanWhatChoosesTheirInputs() {
    let layout = Transformer(
      TransformerConfiguration(
        vocabularySize: 10, modelSize: 64, feedForwardSize: 96, headCount: 2, encoderLayerCount: 1, decoderLayerCount: 1
      )
    ).layout
    let weights = layout.initialWeights(seed: 1)
    for parameter in layout.parameters where parameter.rowCount > 10 {
      let isLoud = parameter.path.contains("query") || parameter.path.contains("key")
      let limit = (isLoud ? 1 : 0.5) * (6 / Double(parameter.rowCount + parameter.columnCount)).squareRoot()
      let largest = Double(parameter.view(of: weights).values.map { abs($0) }.max() ?? 0)
      #expect(largest <= limit * (1 + 1e-6) && largest > 0.98 * limit, "\(parameter.path)")
    }
  }

  private static func configuration(
    _ placement: NormPlacement, tiesEmbeddings: Bool
  ) -> TransformerConfiguration {
    TransformerConfiguration(
      vocabularySize: 10, modelSize: 8, feedForwardSize: 12, headCount: 2, encoderLayerCount: 1, decoderLayerCount: 1,
      normPlacement: placement, tiesEmbeddings: tiesEmbeddings)
  }

  private static func attentionNames(_ path: String) -> [String] {
    [
      "queryProjection.weight", "keyProjection.weight", "valueProjection.weight", "queryProjection.bias",
      "keyProjection.bias", "valueProjection.bias", "outputProjection.weight", "outputProjection.bias",
    ].map { "\(path).\($0)" } + ["\(path)Norm.weight", "\(path)Norm.bias"]
  }

  private static func feedForwardNames(_ path: String) -> [String] {
    [
      "expansion.weight", "expansion.bias", "contraction.weight", "contraction.bias",
    ].map { "\(path).\($0)" } + ["\(path)Norm.weight", "\(path)Norm.bias"]
  }

  private static let encoderNames =
    attentionNames("encoder.layers.0.selfAttention") + feedForwardNames("encoder.layers.0.feedForward")
  private static let decoderNames =
    attentionNames("decoder.layers.0.selfAttention") + attentionNames("decoder.layers.0.crossAttention")
    + feedForwardNames("decoder.layers.0.feedForward")
}
