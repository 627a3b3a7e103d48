/// Where layer normalisation stands.
public enum NormPlacement: String, Sendable, Codable, CaseIterable {
  /// LayerNorm(x + Sublayer(x)), as the paper has it.
  case post
  /// x + Sublayer(LayerNorm(x)), and a last norm after each stack: learns faster, and bears higher learning rates.
  /// - Source: Xiong et al., "On Layer Normalization in the Transformer Architecture", 2020.
  case pre
}
