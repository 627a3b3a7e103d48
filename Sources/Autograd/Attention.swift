import Kernels

extension Tape {
  /// Multi-head scaled dot-product attention, softmax(QKᵀ/√d_k)V, of each sentence's queries to its keys.
  ///
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
    record(y) { tape, dy in
      guard let probabilities else { return }
      query.receiveOverwrittenGradient { dQuery in
        key.receiveOverwrittenGradient { dKey in
          value.receiveOverwrittenGradient { dValue in
            tape.kernels.attentionBackward(
              dy, query: query.value, key: key.value, value: value.value, probabilities: probabilities,
              querySegments: querySegments, keySegments: keySegments, headCount: headCount, isCausal: isCausal,
              dQuery: dQuery, dKey: dKey, dValue: dValue, workspace: tape.workspace)
          }
        }
      }
    }
    return y
  }
}
