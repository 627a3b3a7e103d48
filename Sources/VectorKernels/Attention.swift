import KernelInterface

extension SIMDKernels {
  package func attention(
    query: Matrix, key: Matrix, value: Matrix, querySegments: Segments, keySegments: Segments, headCount: Int,
    isCausal: Bool, probabilities: Matrix?, into y: Matrix, workspace: Workspace
  ) {
    observe(.attention, operations: 4 * query.columnCount * pairCount(querySegments, keySegments)) {
      requireSameShape(query, y)
      let shape = AttentionShape(query, key, value, querySegments, keySegments, headCount: headCount)
      if let probabilities {
        let count = attentionElementCount(
          querySegments: querySegments, keySegments: keySegments, headCount: headCount)
        precondition(probabilities.isContiguous && probabilities.count >= count, "the probabilities fit their matrix")
      }
      let scratch = AttentionScratch(shape, workspace)
      var kept = probabilities?.pointer
      for sentence in 0..<querySegments.sentenceCount {
        let queries = HeadRows(querySegments, sentence)
        let keys = HeadRows(keySegments, sentence)
        let width = padded(queries.count)
        for head in 0..<headCount {
          let column = head * shape.headSize
          let scores = kept ?? scratch.scores
          scratch.multiplyTransposed(key, keys, query, queries, column: column, into: scores, isCausal, shape.scale)
          for offset in stride(from: 0, to: width, by: lanes) {
            softmax(scores + offset, stride: width, keyCount: keys.count, firstQuery: isCausal ? offset : nil)
          }
          scratch.multiply(
            rows: queries, sums: keys, Strided(pointer: scores, row: 1, step: width), value, column: column, into: y,
            bounds: isCausal ? .upToRow : .all)
          if kept != nil { kept = scores + keys.count * width }
        }
      }
    }
  }
}

/// The softmax of 16 queries' scores, a row for each key; what may not be seen becomes exactly 0.
///
/// The sums are over the keys in increasing order: they do not depend on how many unseen keys follow.
/// - Parameter firstQuery: if a query sees only the keys up to its own place, the place of the first.
@inline(__always)
private func softmax(_ scores: UnsafeMutablePointer<Float>, stride: Int, keyCount: Int, firstQuery: Int?) {
  let seenCount = firstQuery.map { min($0 + lanes, keyCount) } ?? keyCount
  var highest = Vector(repeating: -.infinity)
  for key in 0..<seenCount {
    var score = load(scores + key * stride)
    if let firstQuery, key > firstQuery {
      score = score.replacing(with: -.infinity, where: laneNumbers .< Vector(repeating: Float(key - firstQuery)))
      store(score, scores + key * stride)
    }
    highest = highest.maximum(score)
  }
  var sums = Vector.zero
  for key in 0..<seenCount {
    let exponential = exponentials(load(scores + key * stride) - highest)
    sums += exponential
    store(exponential, scores + key * stride)
  }
  let scale = 1 / sums
  for key in 0..<seenCount { store(load(scores + key * stride) * scale, scores + key * stride) }
  for key in seenCount..<keyCount { store(Vector.zero, scores + key * stride) }
}

@inline(__always)
private var laneNumbers: Vector { Vector(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }
