import Layers

/// The sizes and choices that make one Transformer.
public struct TransformerConfiguration: Sendable, Equatable, Codable {
  /// The number of pieces that can be predicted, V; the start symbol is one more id, V.
  public var vocabularySize: Int
  /// d_model.
  public var modelSize: Int
  /// d_ff.
  public var feedForwardSize: Int
  /// h.
  public var headCount: Int
  /// N of the encoder.
  public var encoderLayerCount: Int
  /// N of the decoder.
  public var decoderLayerCount: Int
  /// P_drop, on the embedding sums and on the output of every sub-layer.
  public var dropoutRate: Float
  /// Where layer normalisation stands; the paper has it after the sum.
  public var normPlacement: NormPlacement
  /// Whether source embedding, target embedding and output projection are one matrix.
  /// - Source: Press and Wolf, "Using the Output Embedding to Improve Language Models", 2017; the paper's §3.4.
  public var tiesEmbeddings: Bool
  /// The most tokens of a sentence, with its end symbol.
  public var maximumLength: Int

  /// The sizes of a model; the other choices are the paper's.
  public init(
    vocabularySize: Int, modelSize: Int, feedForwardSize: Int, headCount: Int, encoderLayerCount: Int,
    decoderLayerCount: Int, dropoutRate: Float = 0.1, normPlacement: NormPlacement = .post,
    tiesEmbeddings: Bool = true, maximumLength: Int = 512
  ) {
    self.vocabularySize = vocabularySize
    self.modelSize = modelSize
    self.feedForwardSize = feedForwardSize
    self.headCount = headCount
    self.encoderLayerCount = encoderLayerCount
    self.decoderLayerCount = decoderLayerCount
    self.dropoutRate = dropoutRate
    self.normPlacement = normPlacement
    self.tiesEmbeddings = tiesEmbeddings
    self.maximumLength = maximumLength
  }

  /// What makes a configuration impossible.
  public enum Problem: Error, Sendable, Equatable {
    /// A size is outside of 1 … 2²⁴.
    case size(Size, Int)
    /// The heads do not divide the model size evenly.
    case headsDoNotDivide(headCount: Int, modelSize: Int)
    /// The dropout rate is not in 0 ..< 1.
    case dropoutRate(Float)
    /// The most tokens of a sentence are outside of 2 … 2¹⁶: one token and the end symbol are the least.
    case maximumLength(Int)
  }

  /// The sizes that have a range.
  public enum Size: Sendable, CaseIterable {
    case vocabulary, model, feedForward, heads, encoderLayers, decoderLayers
  }

  /// What sizes may be.
  public static let sizes = 1...1 << 24
  /// What the maximum length may be.
  public static let lengths = 2...1 << 16

  /// What makes this configuration impossible; nil if nothing does.
  public var problem: Problem? {
    let sizes: [(Size, Int)] = [
      (.vocabulary, vocabularySize), (.model, modelSize), (.feedForward, feedForwardSize), (.heads, headCount),
      (.encoderLayers, encoderLayerCount), (.decoderLayers, decoderLayerCount),
    ]
    for (name, size) in sizes where !Self.sizes.contains(size) { return .size(name, size) }
    if modelSize % headCount != 0 { return .headsDoNotDivide(headCount: headCount, modelSize: modelSize) }
    if !(dropoutRate >= 0 && dropoutRate < 1) { return .dropoutRate(dropoutRate) }
    if !Self.lengths.contains(maximumLength) { return .maximumLength(maximumLength) }
    return nil
  }
}
