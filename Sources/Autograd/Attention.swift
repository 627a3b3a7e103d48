import Kernels

extension Tape {
  /// Multi-head scaled dot-product attention, softmax(QKᵀ/√d_k)V, of each sentence's queries to its keys.
  ///
  /// The tensors (or parts of tensors) of queries, keys and values go into this operation only.
  /// - Shape: `query` and the result `[m, h·d_k]`; `key`, `value` `[rows, h·d_k]`.
  /// - Parameter isCausal: whether a query sees only the keys up to its own position.
  public func attention(
    query: Tensor, key: Tensor, value: Tensor, querySegments: Segments, keySegments: Segments, headCount: Int,
    isCausal: Bool
  ) -> Tensor {
    let y = tensor(rowCount: query.value.rowCount, columnCount: query.value.columnCount)
    let probabilityCount = kernels.attentionElementCount(
      querySegments: querySegments, keySegments: keySegments, headCount: headCount)
    let probabilities = gradients == nil ? nil : arena.matrix(rowCount: 1, columnCount: probabilityCount)
    kernels.attention(
      query: query.value, key: key.value, value: value.value, querySegments: querySegments, keySegments: keySegments,
      headCount: headCount, isCausal: isCausal, probabilities: probabilities, into: y.value, workspace: workspace)
    record { tape in
      guard let dy = y.gradient, let probabilities else { return }
      query.receiveGradient(from: tape.arena) { dQuery, isShared in
        key.receiveGradient(from: tape.arena) { dKey, keyIsShared in
          value.receiveGradient(from: tape.arena) { dValue, valueIsShared in
            precondition(!isShared && !keyIsShared && !valueIsShared, "queries, keys and values go into attention only")
            kernels.attentionBackward(
              dy, query: query.value, key: key.value, value: value.value, probabilities: probabilities,
              querySegments: querySegments, keySegments: keySegments, headCount: headCount, isCausal: isCausal,
              dQuery: dQuery, dKey: dKey,
              dValue: dValue, workspace: tape.workspace)
          }
        }
      }
    }
    return y
  }

  /// Attention of one query for each row to the first tokens of its slot in a cache, without a gradient: a decoding step's.
  public func attention(
    query: Tensor, cache: KeyValueCache, slots: [Int], counts: [Int], headCount: Int
  ) -> Tensor {
    let y = tensor(rowCount: query.value.rowCount, columnCount: query.value.columnCount)
    kernels.attention(
      query: query.value, cache: cache, slots: slots, counts: counts, headCount: headCount, into: y.value,
      workspace: workspace)
    return y
  }
}
