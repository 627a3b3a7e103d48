import Kernels

extension Tape {
  /// Gives the slot of each row one token more, so that it has `counts` tokens.
  ///
  /// - Shape: `keysAndValues` `[m, 2·h·d_k]`, side by side; `slots` and `counts` m.
  public func append(_ keysAndValues: Tensor, to cache: KeyValueCache, slots: [Int], counts: [Int]) {
    for (row, (slot, count)) in zip(slots, counts).enumerated() {
      kernels.append(keysAndValues.value.rows(row..<row + 1), to: cache, slot: slot, at: count - 1)
    }
  }

  /// Keeps the keys and values of each segment in the slot of its number.
  ///
  /// - Shape: `keysAndValues` `[rows, 2·h·d_k]`, side by side.
  public func store(_ keysAndValues: Tensor, _ segments: Segments, in cache: KeyValueCache) {
    for (slot, (start, count)) in zip(segments.starts, segments.counts).enumerated() {
      kernels.append(keysAndValues.value.rows(start..<start + count), to: cache, slot: slot, at: 0)
    }
  }

  /// Attention of one query for each row to the first tokens of its slot in a cache, without a gradient: a decoding
  /// step's.
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
