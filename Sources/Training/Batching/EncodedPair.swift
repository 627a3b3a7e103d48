import Tokenization

/// A sentence pair as token ids, each side ending in `</s>`.
///
/// The encoder reads `source` as it is. The decoder is taught to produce `target`; its input is `<s>` and then `target`
/// without its last token, so input and output have the same length.
public struct EncodedPair: Sendable, Equatable {
  /// The source's tokens, ending in `</s>`.
  public let source: [TokenID]
  /// The target's tokens, ending in `</s>`.
  public let target: [TokenID]

  /// A pair of sides that have at least their `</s>`.
  public init(source: [TokenID], target: [TokenID]) {
    precondition(!source.isEmpty && !target.isEmpty, "each side of a pair has at least its </s>")
    self.source = source
    self.target = target
  }

  /// Tokens of the source, `</s>` included.
  public var sourceLength: Int { source.count }

  /// Tokens of the target, `</s>` included.
  public var targetLength: Int { target.count }
}

/// Which pairs are short enough to train on, and which side made the others too long.
public struct LengthPartition: Sendable, Equatable {
  /// The pairs that are short enough.
  public var kept: [EncodedPair] = []

  /// Where the kept pairs were.
  public var keptIndices: [Int] = []

  /// Where the pairs were whose source is too long, whatever their target.
  public var longSourceIndices: [Int] = []

  /// Where the pairs were whose target alone is too long.
  public var longTargetIndices: [Int] = []

  /// How many pairs are too long.
  public var droppedCount: Int { longSourceIndices.count + longTargetIndices.count }
}

extension [EncodedPair] {
  /// Separates the pairs with more than `maximum` tokens on a side, `</s>` included, from the others.
  public func partitionedByLength(maximum: Int) -> LengthPartition {
    var partition = LengthPartition()
    for (index, pair) in enumerated() {
      if pair.sourceLength > maximum {
        partition.longSourceIndices.append(index)
      } else if pair.targetLength > maximum {
        partition.longTargetIndices.append(index)
      } else {
        partition.kept.append(pair)
        partition.keptIndices.append(index)
      }
    }
    return partition
  }
}
