/// How translations are searched for.
public struct DecodingOptions: Sendable, Equatable {
  /// How many hypotheses are kept; 1 is greedy decoding.
  public var beamSize: Int
  /// α in Σ log p / nᵅ.
  public var lengthPenalty: Double
  /// The most pieces of a translation; nil for twice those of the source and ten.
  public var maximumLength: Int?
  public var threadCount: Int

  public init(beamSize: Int = 4, lengthPenalty: Double = 1, maximumLength: Int? = nil, threadCount: Int) {
    precondition(beamSize >= 1 && lengthPenalty >= 0 && threadCount >= 1, "a search has hypotheses and a thread")
    self.beamSize = beamSize
    self.lengthPenalty = lengthPenalty
    self.maximumLength = maximumLength
    self.threadCount = threadCount
  }
}
