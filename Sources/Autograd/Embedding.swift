import Kernels

extension Tape {
  /// Dropout(scale · table[id] + positions[position]); the id V, the start symbol, is the zero vector.
  ///
  /// - Shape: `ids`, `positionIndices` m; `table` `[V, d]`; `positions` `[maximum length, d]`; the result `[m, d]`.
  /// - Source: Vaswani et al., 2017, §3.4, §3.5 and §5.4.
  public func embedding(
    _ ids: [Int32], table: Parameter, scale: Float, positions: Matrix, positionIndices: [Int32], dropoutRate: Float
  ) -> Tensor {
    let y = tensor(rowCount: ids.count, columnCount: table.columnCount)
    let dropout = nextDropout(rate: dropoutRate)
    kernels.embed(
      ids, table: value(of: table), scale: scale, positions: positions, positionIndices: positionIndices, dropout,
      into: y.value)
    record(y) { tape, dy in
      tape.accumulate(table) { tape.kernels.embedBackward(dy, ids, scale: scale, dropout, into: $0) }
    }
    return y
  }
}
