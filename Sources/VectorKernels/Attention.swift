import KernelInterface

extension SIMDKernels {
  public func attention(
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

  public func attentionBackward(
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

/// Rounded up to whole vectors.
@inline(__always)
private func padded(_ count: Int) -> Int {
  (count + lanes - 1) & ~(lanes - 1)
}

/// The sizes that all sentences of one call share, checked.
private struct AttentionShape {
  let headSize: Int
  let scale: Float
  let longestQuery: Int
  let longestKey: Int

  init(
    _ query: Matrix, _ key: Matrix, _ value: Matrix, _ querySegments: Segments, _ keySegments: Segments, headCount: Int
  ) {
    precondition(
      query.columnCount == key.columnCount && key.columnCount == value.columnCount && key.rowCount == value.rowCount,
      "queries, keys and values have as many columns")
    precondition(headCount > 0 && query.columnCount % headCount == 0, "the heads share the columns evenly")
    precondition(
      querySegments.sentenceCount == keySegments.sentenceCount && querySegments.end <= query.rowCount
        && keySegments.end <= key.rowCount, "the segments lie within their matrices")
    headSize = query.columnCount / headCount
    scale = 1 / Float(headSize).squareRoot()
    longestQuery = querySegments.counts.max() ?? 0
    longestKey = keySegments.counts.max() ?? 0
  }
}

/// The rows of one sentence.
private struct HeadRows {
  let start: Int
  let count: Int

  @inline(__always)
  init(_ segments: Segments, _ sentence: Int) {
    start = segments.starts[sentence]
    count = segments.counts[sentence]
  }
}

/// Which terms of a row's sum are not known to be 0 because of the mask.
private enum SumBounds {
  case all, upToRow, fromRow
}

/// Memory for one head of one sentence.
///
/// Scores and probabilities are kept transposed, a row for each key and the queries in lanes: so the softmax adds up
/// whole vectors, and nothing within one.
private struct AttentionScratch {
  let scores: UnsafeMutablePointer<Float>
  let transposed: UnsafeMutablePointer<Float>
  /// A factor and a product whose rows are filled up to whole vectors, for head sizes that are not.
  let factor: UnsafeMutablePointer<Float>
  let product: UnsafeMutablePointer<Float>
  let headSize: Int

  init(_ shape: AttentionShape, _ workspace: Workspace) {
    headSize = shape.headSize
    let scoreCount = shape.longestKey * padded(shape.longestQuery)
    let transposedCount = shape.headSize * padded(shape.longestQuery)
    let headCount = max(shape.longestQuery, shape.longestKey) * padded(shape.headSize)
    let storage = workspace.storage(for: .attention, count: scoreCount + transposedCount + 2 * headCount)
    let base = Matrix(storage: storage, rowCount: 1, columnCount: storage.count).pointer
    scores = base
    transposed = base + scoreCount
    factor = transposed + transposedCount
    product = factor + headCount
  }

  /// scores = scale · A·Bᵀ for one head: a row for each key, filled up to whole vectors of queries.
  ///
  /// Where a mask hides 16 queries from a key nothing is written.
  @inline(__always)
  func multiplyTransposed(
    _ a: Matrix, _ keys: HeadRows, _ b: Matrix, _ queries: HeadRows, column: Int,
    into scores: UnsafeMutablePointer<Float>, _ isCausal: Bool, _ scale: Float
  ) {
    let width = padded(queries.count)
    transpose(
      b.pointer + queries.start * b.stride + column, stride: b.stride, rowCount: queries.count, columnCount: headSize,
      into: transposed, targetStride: width, width: width)
    for first in stride(from: 0, to: keys.count, by: isCausal ? lanes : max(keys.count, 1)) {
      let skipped = isCausal ? min(first, width) : 0
      multiplySmall(
        m: isCausal ? min(lanes, keys.count - first) : keys.count, k: headSize, vectorCount: (width - skipped) / lanes,
        Strided(pointer: a.pointer + (keys.start + first) * a.stride + column, row: a.stride, step: 1),
        transposed + skipped, bStride: width, scores + first * width + skipped, cStride: width, scale: scale)
    }
  }

  /// One head's columns of the `rows` of `c` become A times its columns of the rows `sums` of `b`.
  @inline(__always)
  func multiply(
    rows: HeadRows, sums: HeadRows, _ a: Strided, _ b: Matrix, column: Int, into c: Matrix, bounds: SumBounds
  ) {
    let right = b.pointer + sums.start * b.stride + column
    let target = c.pointer + rows.start * c.stride + column
    let width = padded(headSize)
    if width == headSize {
      return multiply(rows.count, sums.count, a, right, b.stride, target, c.stride, bounds)
    }
    for step in 0..<sums.count {
      (factor + step * width).update(from: right + step * b.stride, count: headSize)
      (factor + step * width + headSize).update(repeating: 0, count: width - headSize)
    }
    multiply(rows.count, sums.count, a, factor, width, product, width, bounds)
    for index in 0..<rows.count {
      (target + index * c.stride).update(from: product + index * width, count: headSize)
    }
  }

  /// The product in whole vectors, 16 rows at a time if a mask bounds their sums.
  @inline(__always)
  private func multiply(
    _ m: Int, _ k: Int, _ a: Strided, _ b: UnsafePointer<Float>, _ bStride: Int, _ c: UnsafeMutablePointer<Float>,
    _ cStride: Int, _ bounds: SumBounds
  ) {
    let vectorCount = padded(headSize) / lanes
    if bounds == .all {
      return multiplySmall(m: m, k: k, vectorCount: vectorCount, a, b, bStride: bStride, c, cStride: cStride)
    }
    for first in stride(from: 0, to: m, by: lanes) {
      let start = bounds == .fromRow ? min(first, k) : 0
      let end = bounds == .upToRow ? min(first + lanes, k) : k
      multiplySmall(
        m: min(lanes, m - first), k: end - start, vectorCount: vectorCount,
        Strided(pointer: a.pointer + first * a.row + start * a.step, row: a.row, step: a.step),
        b + start * bStride, bStride: bStride, c + first * cStride, cStride: cStride)
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

/// How many pairs of a query and a key the sentences have; those that a mask hides are computed all the same.
func pairCount(_ queries: Segments, _ keys: Segments) -> Int {
  zip(queries.counts, keys.counts).reduce(0) { $0 + $1.0 * $1.1 }
}
