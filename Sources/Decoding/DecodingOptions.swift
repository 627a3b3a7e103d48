/// What is searched for: how well, and how long it may become.
public struct DecodingOptions: Sendable, Equatable {
  /// How many hypotheses are kept; 1 is greedy decoding.
  public var beamSize: Int
  /// α in Σ log p / nᵅ.
  public var lengthPenalty: Double
  /// The most pieces of a translation; nil for twice those of the source and ten.
  public var maximumLength: Int?

  /// Beam search with four hypotheses, unless said otherwise.
  public init(beamSize: Int = 4, lengthPenalty: Double = 1, maximumLength: Int? = nil) {
    precondition(beamSize >= 1 && lengthPenalty >= 0, "a search has hypotheses")
    self.beamSize = beamSize
    self.lengthPenalty = lengthPenalty
    self.maximumLength = maximumLength
  }
}
