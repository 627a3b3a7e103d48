import KernelInterface

extension SIMDKernels {
  package func attentionBackward(
    _ dy: Matrix, query: Matrix, key: Matrix, value: Matrix, probabilities: Matrix, querySegments: Segments,
    keySegments: Segments, headCount: Int, isCausal: Bool, dQuery: Matrix, dKey: Matrix, dValue: Matrix,
    workspace: Workspace
  ) {
    observe(.attention, operations: 8 * query.columnCount * pairCount(querySegments, keySegments)) {
      requireSameShape(query, dy)
      requireSameShape(query, dQuery)
      requireSameShape(key, dKey)
      requireSameShape(value, dValue)
      let shape = AttentionShape(query, key, value, querySegments, keySegments, headCount: headCount)
      let scratch = AttentionScratch(shape, workspace)
      var kept = UnsafePointer(probabilities.pointer)
      for sentence in 0..<querySegments.sentenceCount {
        let queries = HeadRows(querySegments, sentence)
        let keys = HeadRows(keySegments, sentence)
        let width = padded(queries.count)
        for head in 0..<headCount {
          let column = head * shape.headSize
          let scores = scratch.scores
          // dP = dY·Vᵀ, then dS = P ⊙ (dP − Σ P ⊙ dP) / √d_k in its place; all transposed, as P is.
          scratch.multiplyTransposed(value, keys, dy, queries, column: column, into: scores, isCausal, 1)
          for offset in stride(from: 0, to: width, by: lanes) {
            softmaxBackward(
              kept + offset, scores + offset, stride: width, isCausal ? min(offset + lanes, keys.count) : keys.count,
              scale: shape.scale)
          }
          scratch.multiply(
            rows: queries, sums: keys, Strided(pointer: scores, row: 1, step: width), key, column: column, into: dQuery,
            bounds: isCausal ? .upToRow : .all)
          scratch.multiply(
            rows: keys, sums: queries, Strided(pointer: scores, row: width, step: 1), query, column: column, into: dKey,
            bounds: isCausal ? .fromRow : .all)
          scratch.multiply(
            rows: keys, sums: queries, Strided(pointer: kept, row: width, step: 1), dy, column: column, into: dValue,
            bounds: isCausal ? .fromRow : .all)
          kept += keys.count * width
        }
      }
    }
  }
}

/// The gradient with respect to 16 queries' scores, in place of that with respect to the probabilities.
@inline(__always)
private func softmaxBackward(
  _ probabilities: UnsafePointer<Float>, _ gradient: UnsafeMutablePointer<Float>, stride: Int, _ keyCount: Int,
  scale: Float
) {
  var means = Vector.zero
  for key in 0..<keyCount {
    means = means.adding(load(probabilities + key * stride), times: load(gradient + key * stride))
  }
  for key in 0..<keyCount {
    let offset = key * stride
    store(load(probabilities + offset) * (load(gradient + offset) - means) * scale, gradient + offset)
  }
}
