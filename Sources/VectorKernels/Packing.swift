import KernelInterface

extension SIMDKernels {
  package func pack(_ b: Matrix, transposed: Bool, into packed: PackedMatrix) {
    observe(.packing, operations: b.count) {
      let k = transposed ? b.columnCount : b.rowCount
      let n = transposed ? b.rowCount : b.columnCount
      precondition(packed.rowCount == k && packed.columnCount == n, "the packed matrix has the shape of its source")
      let width = TileShape.columnCount
      var target = packed.panels.pointer
      for start in stride(from: 0, to: k, by: TileShape.depth) {
        let depth = min(TileShape.depth, k - start)
        for column in stride(from: 0, to: n, by: width) {
          let source =
            transposed ? b.pointer + column * b.stride + start : b.pointer + start * b.stride + column
          let lines = PackedLines(
            pointer: source, stride: b.stride, areRows: transposed, count: min(width, n - column), readable: n - column,
            depth: depth)
          lines.pack(packed.precision, into: target, width: width)
          target += PackedMatrix.panelRowCount(depth, packed.precision) * width
        }
      }
    }
  }
}

/// What goes into a panel or a tile: rows of the left factor or columns of the right one, in a part of k.
struct PackedLines {
  /// The first element of the first line.
  let pointer: UnsafePointer<Float>
  let stride: Int
  /// Whether a line lies in memory as a row does; else its elements are `stride` apart.
  let areRows: Bool
  let count: Int
  /// The lines that may be read, which are used only if that is faster.
  let readable: Int
  /// The elements of a line.
  let depth: Int

  /// Writes the lines' elements p one after another, for each p `width`, filled up with anything.
  ///
  /// Up to 15 floats behind the target's end are overwritten, unless `width` is that of whole vectors.
  func pack(_ precision: Precision, into target: UnsafeMutablePointer<Float>, width: Int) {
    switch (precision, areRows) {
    case (.float32, true): packRows(into: target, width: width)
    case (.float32, false): packColumns(into: target, width: width)
    case (.int12, true): packIntegerRows(into: target, width: width)
    case (.int12, false):
      quantizeColumns(pointer, stride: stride, count: readable, depth: depth, into: target, width: width)
    }
  }

  private func packRows(into target: UnsafeMutablePointer<Float>, width: Int) {
    if width == 1 { return target.update(from: pointer, count: depth) }
    transpose(
      pointer, stride: stride, rowCount: count, columnCount: depth, into: target, targetStride: width, width: width)
  }

  private func packColumns(into target: UnsafeMutablePointer<Float>, width: Int) {
    for step in 0..<depth {
      // What a row writes too much the next one overwrites.
      for offset in Swift.stride(from: 0, to: width, by: lanes) {
        store(load(pointer + step * stride + offset, first: max(0, readable - offset)), target + step * width + offset)
      }
    }
  }

  private func packIntegerRows(into target: UnsafeMutablePointer<Float>, width: Int) {
    let pairCount = PackedMatrix.pairCount(depth)
    let scales = target + pairCount * width
    scales.update(repeating: 0, count: width)
    if width == 1 {
      return quantizeRows(pointer, stride: stride, count: 1, depth: depth, into: target, scales: scales)
    }
    withUnsafeTemporaryAllocation(of: Float.self, capacity: count * pairCount) { memory in
      guard let pairs = memory.baseAddress else { return }
      quantizeRows(pointer, stride: stride, count: count, depth: depth, into: pairs, scales: scales)
      transpose(
        pairs, stride: pairCount, rowCount: count, columnCount: pairCount, into: target, targetStride: width,
        width: width)
    }
  }
}
