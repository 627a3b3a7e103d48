import Autograd
import Kernels

/// The floats that tapes and caches hold for some tokens: what a forecast of memory is made of.
///
/// With d = d_model and f = d_ff, a source token has d for its embedding and 10d + f in each encoder layer: queries, keys, values,
/// heads, their projection, sum and norm; hidden layer, output, sum and norm. A target token has d and 15d + f in each decoder
/// layer, which has 2d of keys and values for each source token too. Pre-norm has a norm more instead of the sums. Going back,
/// every value has a gradient.
///
/// Left out as too small: the rounding up of matrices to cache lines, and the scratch memory of attention.
public struct ActivationCount: Sendable {
  private let configuration: TransformerConfiguration

  public init(_ configuration: TransformerConfiguration) {
    self.configuration = configuration
  }

  /// Of the pass that gives the loss on some pairs and, if `isTraining`, of the way back.
  public func loss(sourceLengths: [Int], targetLengths: [Int], isTraining: Bool) -> Int {
    let (sourceCount, targetCount) = (sourceLengths.reduce(0, +), targetLengths.reduce(0, +))
    let values = sourceCount * (encoderToken + memoryToken) + targetCount * decoderToken
    let vocabularySize = configuration.vocabularySize
    let logits = Tape.logitRowCount(of: targetCount, vocabularySize: vocabularySize) * vocabularySize
    let forward = values + sourceCount * encoderStatistics + targetCount * decoderStatistics + logits
    guard isTraining else { return forward }
    // Inputs are packed for the gradients of the weights, the widest of them those of the contraction.
    let packed = PackedMatrix.elementCount(
      rowCount: max(sourceCount, targetCount), columnCount: max(configuration.modelSize, configuration.feedForwardSize))
    return forward + values + packed + probabilities(Segments(counts: sourceLengths), Segments(counts: targetLengths))
  }

  /// Of decoding sentences together, with as many hypotheses in all as `slotCount`, of up to `limit` tokens each.
  public func decoding(sourceLengths: [Int], slotCount: Int, limit: Int) -> Int {
    let sourceCount = sourceLengths.reduce(0, +)
    // Keys and values of the encoder's output are computed on its tape, then kept.
    let encoding = sourceCount * (encoderToken + encoderStatistics + 2 * memoryToken)
    let step = slotCount * (decoderToken + decoderStatistics + configuration.vocabularySize)
    return encoding + step + slotCount * limit * memoryToken
  }

  // MARK: Values of one token

  private var encoderToken: Int {
    let (d, f) = (configuration.modelSize, configuration.feedForwardSize)
    return d + configuration.encoderLayerCount * (10 * d + f) + finalNorm
  }

  private var decoderToken: Int {
    let (d, f) = (configuration.modelSize, configuration.feedForwardSize)
    return d + configuration.decoderLayerCount * (15 * d + f) + finalNorm
  }

  /// Keys and values of a token in all layers of the decoder.
  private var memoryToken: Int { configuration.decoderLayerCount * 2 * configuration.modelSize }

  private var finalNorm: Int { configuration.normPlacement == .pre ? configuration.modelSize : 0 }

  // Each norm keeps its rows' means and deviations, which have no gradient.
  private var encoderStatistics: Int { 4 * configuration.encoderLayerCount }
  private var decoderStatistics: Int { 6 * configuration.decoderLayerCount }

  private func probabilities(_ sources: Segments, _ targets: Segments) -> Int {
    func count(_ queries: Segments, _ keys: Segments) -> Int {
      kernels.attentionElementCount(querySegments: queries, keySegments: keys, headCount: configuration.headCount)
    }
    return configuration.encoderLayerCount * count(sources, sources) + configuration.decoderLayerCount
      * (count(targets, targets) + count(targets, sources))
  }
}
