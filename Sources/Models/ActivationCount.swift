import Autograd
import Kernels

/// The floats that tapes and caches hold for some tokens: what a forecast of memory is made of.
///
/// With d = d_model and f = d_ff, a source token has d for its embedding and 10d + f in each encoder layer: queries, keys, values,
/// heads, their projection, sum and norm; hidden layer, output, sum and norm. A target token has d and 15d + f in each decoder
/// layer, which has 2d of keys and values for each source token too. Pre-norm has a norm more instead of the sums. Going back,
/// every value has a gradient. Without gradients a layer leaves d for each token, and the next one uses the rest again.
///
/// Left out as too small: the rounding up of matrices to cache lines, the gaps between rows of a multiple of 256 columns, and the
/// scratch memory of attention.
public struct ActivationCount: Sendable {
  private let configuration: TransformerConfiguration

  public init(_ configuration: TransformerConfiguration) {
    self.configuration = configuration
  }

  /// Of the pass that gives the loss on some pairs.
  public func loss(sourceLengths: [Int], targetLengths: [Int]) -> Int {
    let (sourceCount, targetCount) = (sourceLengths.reduce(0, +), targetLengths.reduce(0, +))
    let encoded = sourceCount * (kept(layerCount: configuration.encoderLayerCount) + finalNorm)
    let lastLayer = targetCount * (decoderLayer + kept(layerCount: configuration.decoderLayerCount - 1))
    let decoded =
      targetCount * (kept(layerCount: configuration.decoderLayerCount) + finalNorm) + logits(targetCount)
    return max(encoding(sourceCount), encoded + max(lastLayer + sourceCount * memoryLayer, decoded))
  }

  /// Of the same pass and the way back.
  public func training(sourceLengths: [Int], targetLengths: [Int], precision: Precision) -> Int {
    let (sourceCount, targetCount) = (sourceLengths.reduce(0, +), targetLengths.reduce(0, +))
    let (encoderCount, decoderCount) = (configuration.encoderLayerCount, configuration.decoderLayerCount)
    let sourceToken = size + finalNorm + encoderCount * encoderLayer + decoderCount * memoryLayer
    let targetToken = size + finalNorm + decoderCount * decoderLayer
    // Inputs are packed for the gradients of the weights, the widest of them those of the contraction.
    let packed = PackedMatrix.elementCount(
      rowCount: max(sourceCount, targetCount), columnCount: max(size, configuration.feedForwardSize),
      precision: precision)
    return 2 * (sourceCount * sourceToken + targetCount * targetToken) + logits(targetCount) + packed
      + probabilities(Segments(counts: sourceLengths), Segments(counts: targetLengths))
  }

  /// Of decoding sentences together, with as many hypotheses in all as `slotCount`, of up to `limit` tokens each.
  public func decoding(sourceLengths: [Int], slotCount: Int, limit: Int) -> Int {
    let sourceCount = sourceLengths.reduce(0, +)
    let memory = configuration.decoderLayerCount * memoryLayer
    // Keys and values of the encoder's output are computed on its tape, then kept in a cache.
    let encoded = sourceCount * (kept(layerCount: configuration.encoderLayerCount) + finalNorm + memory)
    let step =
      size + finalNorm + configuration.decoderLayerCount * decoderLayer + configuration.vocabularySize
    return max(encoding(sourceCount), encoded) + slotCount * step
      + configuration.decoderLayerCount
      * (cache(slotCount: sourceLengths.count, capacity: sourceLengths.max() ?? 0)
        + cache(slotCount: slotCount, capacity: limit))
  }

  private func encoding(_ sourceCount: Int) -> Int {
    sourceCount * (encoderLayer + kept(layerCount: configuration.encoderLayerCount - 1))
  }

  /// Of one layer: keys in blocks of 16 tokens, and values.
  private func cache(slotCount: Int, capacity: Int) -> Int {
    slotCount * size * ((capacity + 15) / 16 * 16 + capacity)
  }

  private func logits(_ targetCount: Int) -> Int {
    let vocabularySize = configuration.vocabularySize
    return Tape.logitRowCount(of: targetCount, vocabularySize: vocabularySize) * vocabularySize
  }

  // MARK: Values of one token

  private var size: Int { configuration.modelSize }
  private var encoderLayer: Int { 10 * size + configuration.feedForwardSize }
  private var decoderLayer: Int { 15 * size + configuration.feedForwardSize }
  /// Keys and values.
  private var memoryLayer: Int { 2 * size }
  private var finalNorm: Int { configuration.normPlacement == .pre ? size : 0 }

  /// The embedding and the outputs of layers.
  private func kept(layerCount: Int) -> Int {
    size * (1 + layerCount)
  }

  private func probabilities(_ sources: Segments, _ targets: Segments) -> Int {
    func count(_ queries: Segments, _ keys: Segments) -> Int {
      kernels.attentionElementCount(querySegments: queries, keySegments: keys, headCount: configuration.headCount)
    }
    return configuration.encoderLayerCount * count(sources, sources) + configuration.decoderLayerCount
      * (count(targets, targets) + count(targets, sources))
  }
}
