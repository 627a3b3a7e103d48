import KernelInterface

extension SIMDKernels {
  package func embed(
    _ ids: [Int32], table: Matrix, scale: Float, positions: Matrix, positionIndices: [Int32], _ dropout: Dropout,
    into y: Matrix
  ) {
    observe(.elementwise, operations: y.count) {
      precondition(ids.count == y.rowCount && positionIndices.count == ids.count, "each row has an id and a position")
      precondition(
        table.columnCount == y.columnCount && positions.columnCount == y.columnCount, "embeddings have as many columns")
      let mask = DropoutMask(dropout)
      for row in 0..<ids.count {
        let id = Int(ids[row])
        let position = Int(positionIndices[row])
        precondition(
          id >= 0 && id <= table.rowCount && position >= 0 && position < positions.rowCount,
          "ids and positions lie within their tables")
        let embedding = id < table.rowCount ? table.pointer + id * table.stride : nil
        let encoding = positions.pointer + position * positions.stride
        let target = y.pointer + row * y.stride
        forEachVector(y.columnCount) { offset, valid in
          var sum = load(encoding + offset, first: valid)
          if let embedding { sum = sum.adding(load(embedding + offset, first: valid), times: Vector(repeating: scale)) }
          store(mask.apply(sum, index: row * y.columnCount + offset), target + offset, first: valid)
        }
      }
    }
  }

  package func embedBackward(_ dy: Matrix, _ ids: [Int32], scale: Float, _ dropout: Dropout, into dTable: Matrix) {
    observe(.elementwise, operations: dy.count) {
      precondition(ids.count == dy.rowCount && dTable.columnCount == dy.columnCount, "each row has an id")
      let mask = DropoutMask(dropout)
      for row in 0..<ids.count where Int(ids[row]) < dTable.rowCount {
        let gradient = dy.pointer + row * dy.stride
        let target = dTable.pointer + Int(ids[row]) * dTable.stride
        forEachVector(dy.columnCount) { offset, valid in
          let kept = mask.apply(load(gradient + offset, first: valid), index: row * dy.columnCount + offset)
          let sum = load(target + offset, first: valid).adding(kept, times: Vector(repeating: scale))
          store(sum, target + offset, first: valid)
        }
      }
    }
  }
}
