import Kernels

/// Some sentences' token ids, end to end, without padding.
public struct TokenBatch: Sendable, Equatable {
  /// All tokens.
  public let ids: [Int32]
  /// The place of each token in its sentence, from 0.
  public let positions: [Int32]
  /// Where each sentence's tokens are.
  public let segments: Segments

  /// Some sentences, each of at least one token.
  public init(_ sentences: [[Int32]]) {
    ids = Array(sentences.joined())
    positions = sentences.flatMap { $0.indices.map { Int32($0) } }
    segments = Segments(counts: sentences.map(\.count))
  }

  private init(ids: [Int32], positions: [Int32], segments: Segments) {
    self.ids = ids
    self.positions = positions
    self.segments = segments
  }

  /// Each sentence with `start` before it and without its last token: what the decoder reads while it learns to predict
  /// the sentence itself.
  public func shiftedRight(start: Int32) -> TokenBatch {
    let shifted = ids.indices.map { positions[$0] == 0 ? start : ids[$0 - 1] }
    return TokenBatch(ids: shifted, positions: positions, segments: segments)
  }
}
