import KernelInterface

extension SIMDKernels {
  public func attention(
    query: Matrix, key: Matrix, value: Matrix, querySegments: Segments, keySegments: Segments, headCount: Int,
    isCausal: Bool, probabilities: Matrix?, into y: Matrix, workspace: Workspace
  ) {
    requireSameShape(query, y)
    let shape = AttentionShape(query, key, value, querySegments, keySegments, headCount: headCount)
    if let probabilities {
      let count = attentionElementCount(
        querySegments: querySegments, keySegments: keySegments, headCount: headCount)
      precondition(probabilities.isContiguous && probabilities.count >= count, "the probabilities fit their matrix")
    }
    let scratch = AttentionScratch(shape, workspace, isBackward: false)
    var kept = probabilities?.pointer
    for sentence in 0..<querySegments.sentenceCount {
      let queryCount = querySegments.counts[sentence]
      let keyCount = keySegments.counts[sentence]
      let queryStart = querySegments.starts[sentence]
      let keyStart = keySegments.starts[sentence]
      let paddedKeyCount = padded(keyCount)
      for head in 0..<headCount {
        let column = head * shape.headSize
        let scores = kept ?? scratch.scores
        transpose(
          key.pointer + keyStart * key.stride + column, stride: key.stride, rowCount: keyCount,
          columnCount: shape.headSize, into: scratch.transposed, targetStride: paddedKeyCount, width: paddedKeyCount)
        multiplySmall(
          m: queryCount, k: shape.headSize, vectorCount: paddedKeyCount / lanes,
          Strided(pointer: query.pointer + queryStart * query.stride + column, row: query.stride, step: 1),
          scratch.transposed, bStride: paddedKeyCount, scores, cStride: paddedKeyCount, scale: shape.scale)
        for row in 0..<queryCount {
          softmax(scores + row * paddedKeyCount, isCausal ? min(row + 1, keyCount) : keyCount, paddedKeyCount)
        }
        scratch.multiply(
          m: queryCount, k: keyCount, Strided(pointer: scores, row: paddedKeyCount, step: 1),
          value, row: keyStart, column: column, into: y, row: queryStart)
        if kept != nil { kept = scores + queryCount * paddedKeyCount }
      }
    }
  }

  public func attentionBackward(
    _ dy: Matrix, query: Matrix, key: Matrix, value: Matrix, probabilities: Matrix, querySegments: Segments,
    keySegments: Segments, headCount: Int, dQuery: Matrix, dKey: Matrix, dValue: Matrix, workspace: Workspace
  ) {
    requireSameShape(query, dy)
    requireSameShape(query, dQuery)
    requireSameShape(key, dKey)
    requireSameShape(value, dValue)
    let shape = AttentionShape(query, key, value, querySegments, keySegments, headCount: headCount)
    let scratch = AttentionScratch(shape, workspace, isBackward: true)
    var kept = UnsafePointer(probabilities.pointer)
    for sentence in 0..<querySegments.sentenceCount {
      let queryCount = querySegments.counts[sentence]
      let keyCount = keySegments.counts[sentence]
      let queryStart = querySegments.starts[sentence]
      let keyStart = keySegments.starts[sentence]
      let width = padded(keyCount)
      for head in 0..<headCount {
        let column = head * shape.headSize
        // dP = dY·Vᵀ, then dS = P ⊙ (dP − Σ P ⊙ dP) / √d_k in its place.
        transpose(
          value.pointer + keyStart * value.stride + column, stride: value.stride, rowCount: keyCount,
          columnCount: shape.headSize, into: scratch.transposed, targetStride: width, width: width)
        multiplySmall(
          m: queryCount, k: shape.headSize, vectorCount: width / lanes,
          Strided(pointer: dy.pointer + queryStart * dy.stride + column, row: dy.stride, step: 1),
          scratch.transposed, bStride: width, scratch.scores, cStride: width)
        for row in 0..<queryCount {
          softmaxBackward(kept + row * width, scratch.scores + row * width, width, scale: shape.scale)
        }
        let scores = Strided(pointer: scratch.scores, row: width, step: 1)
        let transposedScores = Strided(pointer: scratch.scores, row: 1, step: width)
        let transposedProbabilities = Strided(pointer: kept, row: 1, step: width)
        scratch.multiply(
          m: queryCount, k: keyCount, scores, key, row: keyStart, column: column, into: dQuery, row: queryStart)
        scratch.multiply(
          m: keyCount, k: queryCount, transposedScores, query, row: queryStart, column: column, into: dKey,
          row: keyStart)
        scratch.multiply(
          m: keyCount, k: queryCount, transposedProbabilities, dy, row: queryStart, column: column, into: dValue,
          row: keyStart)
        kept += queryCount * width
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

/// Memory for one head of one sentence.
private struct AttentionScratch {
  let scores: UnsafeMutablePointer<Float>
  let transposed: UnsafeMutablePointer<Float>
  /// A factor and a product whose rows are filled up to whole vectors, for head sizes that are not.
  let factor: UnsafeMutablePointer<Float>
  let product: UnsafeMutablePointer<Float>
  let headSize: Int

  init(_ shape: AttentionShape, _ workspace: Workspace, isBackward: Bool) {
    headSize = shape.headSize
    let scoreCount = shape.longestQuery * padded(shape.longestKey)
    let transposedCount = shape.headSize * padded(shape.longestKey)
    let headCount = max(shape.longestQuery, shape.longestKey) * padded(shape.headSize)
    let storage = workspace.storage(for: .attention, count: scoreCount + transposedCount + 2 * headCount)
    let base = Matrix(storage: storage, rowCount: 1, columnCount: storage.count).pointer
    scores = base
    transposed = base + scoreCount
    factor = transposed + transposedCount
    product = factor + headCount
  }

  /// One head's columns of `c`, from `row` on, become A times its columns of `b`.
  @inline(__always)
  func multiply(
    m: Int, k: Int, _ a: Strided, _ b: Matrix, row bRow: Int, column: Int, into c: Matrix, row cRow: Int
  ) {
    let right = b.pointer + bRow * b.stride + column
    let target = c.pointer + cRow * c.stride + column
    let width = padded(headSize)
    if width == headSize {
      return multiplySmall(
        m: m, k: k, vectorCount: width / lanes, a, right, bStride: b.stride, target, cStride: c.stride)
    }
    for step in 0..<k {
      (factor + step * width).update(from: right + step * b.stride, count: headSize)
      (factor + step * width + headSize).update(repeating: 0, count: width - headSize)
    }
    multiplySmall(m: m, k: k, vectorCount: width / lanes, a, factor, bStride: width, product, cStride: width)
    for index in 0..<m {
      (target + index * c.stride).update(from: product + index * width, count: headSize)
    }
  }
}

/// The softmax of the first `count` of `width` scores; the rest, what may not be seen, becomes exactly 0.
///
/// Lane l adds up keys l, l + 16, …: the sum does not depend on how many unseen keys follow.
@inline(__always)
func softmax(_ scores: UnsafeMutablePointer<Float>, _ count: Int, _ width: Int) {
  guard count > 0 else { return scores.update(repeating: 0, count: width) }
  let used = padded(count)
  let lastVector = scores + used - lanes
  store(load(lastVector).replacing(with: -.infinity, where: lanesBeyond(count - used + lanes)), lastVector)
  var largest = Vector(repeating: -.infinity)
  forEachVector(used) { offset, _ in largest = largest.maximum(load(scores + offset)) }
  let highest = largest.largest
  var sums = Vector.zero
  forEachVector(used) { offset, _ in
    let exponential = exponentials(load(scores + offset) - highest)
    sums += exponential
    store(exponential, scores + offset)
  }
  let scale = 1 / sums.total
  forEachVector(used) { offset, _ in store(load(scores + offset) * scale, scores + offset) }
  if used < width { (scores + used).update(repeating: 0, count: width - used) }
}

@inline(__always)
private var laneNumbers: Vector { Vector(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

/// The lanes from `count` on.
@inline(__always)
private func lanesBeyond(_ count: Int) -> SIMDMask<SIMD16<Int32>> {
  laneNumbers .>= Vector(repeating: Float(count))
}

/// The gradient with respect to the scores, in place of that with respect to the probabilities.
@inline(__always)
private func softmaxBackward(
  _ probabilities: UnsafePointer<Float>, _ gradient: UnsafeMutablePointer<Float>, _ width: Int, scale: Float
) {
  var sums = Vector.zero
  forEachVector(width) { offset, _ in
    sums = sums.adding(load(probabilities + offset), times: load(gradient + offset))
  }
  let mean = sums.total
  forEachVector(width) { offset, _ in
    store(load(probabilities + offset) * (load(gradient + offset) - mean) * scale, gradient + offset)
  }
}
