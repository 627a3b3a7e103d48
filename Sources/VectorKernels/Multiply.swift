import KernelInterface

extension SIMDKernels {
  /// The loops of Goto and van de Geijn: over parts of k, blocks of rows of A, panels of B, tiles.
  public func multiply(
    _ a: Matrix, transposed: Bool, _ b: PackedMatrix, into c: Matrix, _ finish: ProductFinish, workspace: Workspace
  ) {
    let m = transposed ? a.columnCount : a.rowCount
    let k = transposed ? a.rowCount : a.columnCount
    precondition(k == b.rowCount && c.rowCount == m && c.columnCount == b.columnCount, "a product's shapes fit")
    if let bias = finish.bias { requireRow(bias, columnCount: c.columnCount) }
    let depth = min(TileShape.depth, max(k, 1))
    let storage = workspace.storage(
      for: .packedLeft, count: (TileShape.blockRowCount + TileShape.rowCount) * depth + lanes)
    let packedLeft = Matrix(storage: storage, rowCount: 1, columnCount: storage.count).pointer
    let paddedColumns = (c.columnCount + TileShape.columnCount - 1) / TileShape.columnCount * TileShape.columnCount
    var start = 0
    repeat {
      let depth = min(TileShape.depth, k - start)
      let isLast = start + depth >= k
      let part = ProductPart(
        depth: depth, panels: b.panels.pointer + start * paddedColumns, c: c,
        accumulates: finish.accumulates || start > 0, bias: isLast ? finish.bias?.pointer : nil,
        rectifies: isLast && finish.rectifies)
      for block in stride(from: 0, to: m, by: TileShape.blockRowCount) {
        let tiles = packBlock(
          a, transposed: transposed, first: block, count: min(TileShape.blockRowCount, m - block), start: start,
          depth: depth, into: packedLeft)
        part.multiply(tiles)
      }
      start += depth
    } while start < k
  }

  /// Packs a block of rows tile by tile; the last rows go into the smallest tile that holds them.
  private func packBlock(
    _ a: Matrix, transposed: Bool, first: Int, count: Int, start: Int, depth: Int,
    into packed: UnsafeMutablePointer<Float>
  ) -> RowTiles {
    let full = count / TileShape.rowCount
    let rest = count - full * TileShape.rowCount
    let width = TileShape.rowCount
    for tile in 0..<full {
      packLeft(
        a, transposed: transposed, first: first + tile * width, count: width, start: start, depth: depth, width: width,
        into: packed + tile * width * depth)
    }
    let restWidth = rest == 0 ? 0 : rest == 1 ? 1 : rest <= 4 ? 4 : width
    if rest > 0 {
      packLeft(
        a, transposed: transposed, first: first + full * width, count: rest, start: start, depth: depth,
        width: restWidth, into: packed + full * width * depth)
    }
    return RowTiles(packed: packed, firstRow: first, fullCount: full, restCount: rest, restWidth: restWidth)
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
  let depth: Int
  let panels: UnsafePointer<Float>
  let c: Matrix
  let accumulates: Bool
  let bias: UnsafePointer<Float>?
  let rectifies: Bool

  func multiply(_ tiles: RowTiles) {
    let height = TileShape.rowCount
    let width = TileShape.columnCount
    for column in stride(from: 0, to: c.columnCount, by: width) {
      let panel = panels + column * depth
      let columnCount = min(width, c.columnCount - column)
      for tile in 0..<tiles.fullCount {
        store(
          row: tiles.firstRow + tile * height, height, column, columnCount,
          multiplyFullTile, height, tiles.packed + tile * height * depth, panel)
      }
      guard tiles.restCount > 0 else { continue }
      let kernel = tiles.restWidth == 1 ? multiplyTile1 : tiles.restWidth == 4 ? multiplyTile4 : multiplyFullTile
      store(
        row: tiles.firstRow + tiles.fullCount * height, tiles.restCount, column, columnCount, kernel, tiles.restWidth,
        tiles.packed + tiles.fullCount * height * depth, panel)
    }
  }

  /// Computes a tile in place, or, where it sticks out of C, beside it.
  @inline(__always)
  private func store(
    row: Int, _ rowCount: Int, _ column: Int, _ columnCount: Int,
    _ kernel: (Int, UnsafePointer<Float>, UnsafePointer<Float>, TileFinish) -> Void, _ kernelRowCount: Int,
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>
  ) {
    let target = c.pointer + row * c.stride + column
    if rowCount == kernelRowCount && columnCount == TileShape.columnCount {
      kernel(
        depth, a, b,
        TileFinish(
          c: target, stride: c.stride, accumulates: accumulates, bias: bias.map { $0 + column }, rectifies: rectifies))
    } else {
      storeEdge(target, rowCount, column, columnCount, kernel, kernelRowCount, a, b)
    }
  }

  private func storeEdge(
    _ target: UnsafeMutablePointer<Float>, _ rowCount: Int, _ column: Int, _ columnCount: Int,
    _ kernel: (Int, UnsafePointer<Float>, UnsafePointer<Float>, TileFinish) -> Void, _ kernelRowCount: Int,
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>
  ) {
    let width = TileShape.columnCount
    withUnsafeTemporaryAllocation(of: Float.self, capacity: (kernelRowCount + 1) * width) { memory in
      guard let tile = memory.baseAddress else { return }
      memory.initialize(repeating: 0)
      if accumulates {
        for row in 0..<rowCount {
          (tile + row * width).update(from: target + row * c.stride, count: columnCount)
        }
      }
      let edgeBias = tile + kernelRowCount * width
      if let bias { edgeBias.update(from: bias + column, count: columnCount) }
      kernel(
        depth, a, b,
        TileFinish(
          c: tile, stride: width, accumulates: accumulates, bias: bias == nil ? nil : UnsafePointer(edgeBias),
          rectifies: rectifies))
      for row in 0..<rowCount {
        (target + row * c.stride).update(from: tile + row * width, count: columnCount)
      }
    }
  }
}
