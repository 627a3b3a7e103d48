import KernelInterface

extension SIMDKernels {
  /// The loops of Goto and van de Geijn: over parts of k, blocks of rows of A, panels of B, tiles.
  package func multiply(
    _ a: Matrix, transposed: Bool, _ b: PackedMatrix, into c: Matrix, _ finish: ProductFinish, workspace: Workspace
  ) {
    observe(.multiplication, operations: 2 * c.count * b.rowCount) {
      let m = transposed ? a.columnCount : a.rowCount
      let k = transposed ? a.rowCount : a.columnCount
      precondition(k == b.rowCount && c.rowCount == m && c.columnCount == b.columnCount, "a product's shapes fit")
      if let bias = finish.bias { requireRow(bias, columnCount: c.columnCount) }
      let storage = workspace.storage(
        for: .packedLeft, count: (TileShape.blockRowCount + TileShape.rowCount) * (TileShape.depth + 1) + lanes)
      let packedLeft = Matrix(storage: storage, rowCount: 1, columnCount: storage.count).pointer
      let paddedColumns = (c.columnCount + TileShape.columnCount - 1) / TileShape.columnCount * TileShape.columnCount
      var panels = UnsafePointer(b.panels.pointer)
      var start = 0
      repeat {
        let depth = min(TileShape.depth, k - start)
        let isLast = start + depth >= k
        let part = ProductPart(
          start: start, depth: depth, precision: k > 0 ? b.precision : .float32, panels: panels, c: c,
          accumulates: finish.accumulates || start > 0, bias: isLast ? finish.bias?.pointer : nil,
          rectifies: isLast && finish.rectifies)
        for block in stride(from: 0, to: m, by: TileShape.blockRowCount) {
          part.multiply(
            part.pack(a, transposed: transposed, block..<min(block + TileShape.blockRowCount, m), into: packedLeft))
        }
        panels += part.panelRowCount * paddedColumns
        start += depth
      } while start < k
    }
  }
}

/// A packed block of rows of the left factor.
private struct RowTiles {
  let packed: UnsafePointer<Float>
  let firstRow: Int
  let fullCount: Int
  let restCount: Int
  let restWidth: Int
}

/// What all tiles of one part of k share.
private struct ProductPart {
  let start: Int
  let depth: Int
  let precision: Precision
  let panels: UnsafePointer<Float>
  let c: Matrix
  let accumulates: Bool
  let bias: UnsafePointer<Float>?
  let rectifies: Bool

  /// The rows of a panel, and columns of a tile, in memory.
  var panelRowCount: Int { PackedMatrix.panelRowCount(depth, precision) }

  /// The multiply-adds for each element of C; in 12 bits each adds two products, and the scales follow.
  var stepCount: Int { precision == .int12 ? PackedMatrix.pairCount(depth) : depth }

  /// Packs a block of rows tile by tile; the last rows go into the smallest tile that holds them.
  func pack(
    _ a: Matrix, transposed: Bool, _ rows: Range<Int>, into packed: UnsafeMutablePointer<Float>
  ) -> RowTiles {
    let width = TileShape.rowCount
    let full = rows.count / width
    let rest = rows.count - full * width
    let restWidth = rest == 0 ? 0 : rest == 1 ? 1 : rest <= 4 ? 4 : width
    for tile in 0..<(rest > 0 ? full + 1 : full) {
      let row = rows.lowerBound + tile * width
      let lines = PackedLines(
        pointer: transposed ? a.pointer + start * a.stride + row : a.pointer + row * a.stride + start, stride: a.stride,
        areRows: !transposed, count: tile < full ? width : rest,
        readable: (transposed ? a.columnCount : a.rowCount) - row,
        depth: depth)
      lines.pack(precision, into: packed + tile * width * panelRowCount, width: tile < full ? width : restWidth)
    }
    return RowTiles(
      packed: packed, firstRow: rows.lowerBound, fullCount: full, restCount: rest, restWidth: restWidth)
  }

  func multiply(_ tiles: RowTiles) {
    switch precision {
    case .float32: multiply(tiles, FloatTileRow.self)
    case .int12: multiply(tiles, IntegerTileRow.self)
    }
  }

  /// The panels from left to right, in each the tiles from top to bottom.
  private func multiply<Row: TileRow>(_ tiles: RowTiles, _ row: Row.Type) {
    let height = TileShape.rowCount
    for column in stride(from: 0, to: c.columnCount, by: TileShape.columnCount) {
      let panel = panels + column * panelRowCount
      var tile = tiles.packed
      for index in 0..<tiles.fullCount {
        store(row, at: tiles.firstRow + index * height, column, rowCount: height, height: height, tile, panel)
        tile += height * panelRowCount
      }
      if tiles.restCount > 0 {
        store(
          row, at: tiles.firstRow + tiles.fullCount * height, column, rowCount: tiles.restCount,
          height: tiles.restWidth, tile, panel)
      }
    }
  }

  /// Computes a tile of `height` rows in place, or, where it sticks out of C, beside it.
  @inline(__always)
  private func store<Row: TileRow>(
    _ kind: Row.Type, at row: Int, _ column: Int, rowCount: Int, height: Int, _ a: UnsafePointer<Float>,
    _ b: UnsafePointer<Float>
  ) {
    let target = c.pointer + row * c.stride + column
    let columnCount = min(TileShape.columnCount, c.columnCount - column)
    if rowCount == height && columnCount == TileShape.columnCount {
      let finish = TileFinish(
        c: target, stride: c.stride, accumulates: accumulates, bias: bias.map { $0 + column }, rectifies: rectifies)
      compute(kind, height: height, a, b, finish)
    } else {
      storeEdge(kind, target, rowCount: rowCount, column, columnCount, height: height, a, b)
    }
  }

  private func storeEdge<Row: TileRow>(
    _ kind: Row.Type, _ target: UnsafeMutablePointer<Float>, rowCount: Int, _ column: Int, _ columnCount: Int,
    height: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>
  ) {
    let width = TileShape.columnCount
    withUnsafeTemporaryAllocation(of: Float.self, capacity: (height + 1) * width) { memory in
      guard let tile = memory.baseAddress else { return }
      memory.initialize(repeating: 0)
      if accumulates {
        for row in 0..<rowCount {
          (tile + row * width).update(from: target + row * c.stride, count: columnCount)
        }
      }
      let edgeBias = tile + height * width
      if let bias { edgeBias.update(from: bias + column, count: columnCount) }
      let finish = TileFinish(
        c: tile, stride: width, accumulates: accumulates, bias: bias == nil ? nil : UnsafePointer(edgeBias),
        rectifies: rectifies)
      compute(kind, height: height, a, b, finish)
      for row in 0..<rowCount {
        (target + row * c.stride).update(from: tile + row * width, count: columnCount)
      }
    }
  }

  @inline(__always)
  private func compute<Row: TileRow>(
    _ kind: Row.Type, height: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ finish: TileFinish
  ) {
    switch height {
    case 1: multiplyTile1(kind, stepCount, a, b, finish)
    case 4: multiplyTile4(kind, stepCount, a, b, finish)
    default: multiplyFullTile(kind, stepCount, a, b, finish)
    }
  }
}
