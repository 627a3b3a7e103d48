/// The sizes and choices that make one Transformer.
public struct TransformerConfiguration: Sendable, Equatable, Codable {
  /// Where layer normalisation stands.
  public enum NormPlacement: String, Sendable, Codable, CaseIterable {
    /// LayerNorm(x + Sublayer(x)), as the paper has it.
    case post
    /// x + Sublayer(LayerNorm(x)), and a last norm after each stack: learns faster, and bears higher learning rates.
    /// - Source: Xiong et al., "On Layer Normalization in the Transformer Architecture", 2020.
    case pre
  }

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
  public var normPlacement: NormPlacement
  /// Whether source embedding, target embedding and output projection are one matrix.
  /// - Source: Press and Wolf, "Using the Output Embedding to Improve Language Models", 2017; the paper's §3.4.
  public var tiesEmbeddings: Bool
  /// The most tokens of a sentence, with its end symbol.
  public var maximumLength: Int

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

  /// What makes this configuration impossible, in words for a person; nil if nothing does.
  public var complaint: String? {
    let sizes = [
      ("vocabulary size", vocabularySize), ("model size", modelSize), ("feed-forward size", feedForwardSize),
      ("number of heads", headCount), ("number of encoder layers", encoderLayerCount),
      ("number of decoder layers", decoderLayerCount),
    ]
    for (name, size) in sizes where size < 1 || size > 1 << 24 {
      return "the \(name) must be between 1 and \(1 << 24), not \(size)"
    }
    if modelSize % headCount != 0 { return "\(headCount) heads do not divide a model size of \(modelSize) evenly" }
    if !(dropoutRate >= 0 && dropoutRate < 1) {
      return "the dropout rate must be at least 0 and below 1, not \(dropoutRate)"
    }
    // One token and the end symbol.
    if maximumLength < 2 || maximumLength > 1 << 16 {
      return "the maximum length must be between 2 and \(1 << 16), not \(maximumLength)"
    }
    return nil
  }
}
