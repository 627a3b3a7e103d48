import KernelInterface

/// How many pairs of a query and a key the sentences have; those that a mask hides are computed all the same.
func pairCount(_ queries: Segments, _ keys: Segments) -> Int {
  zip(queries.counts, keys.counts).reduce(0) { $0 + $1.0 * $1.1 }
}

/// Rounded up to whole vectors.
@inline(__always)
func padded(_ count: Int) -> Int {
  (count + lanes - 1) & ~(lanes - 1)
}

/// The sizes that all sentences of one call share, checked.
struct AttentionShape {
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
struct HeadRows {
  let start: Int
  let count: Int

  @inline(__always)
  init(_ segments: Segments, _ sentence: Int) {
    start = segments.starts[sentence]
    count = segments.counts[sentence]
  }
}

/// Which terms of a row's sum are not known to be 0 because of the mask.
enum SumBounds {
  case all, upToRow, fromRow
}

/// Memory for one head of one sentence.
///
/// Scores and probabilities are kept transposed, a row for each key and the queries in lanes: so the softmax adds up
/// whole vectors, and nothing within one.
struct AttentionScratch {
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
