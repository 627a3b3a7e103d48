import KernelInterface

extension SIMDKernels {
  public func pack(_ b: Matrix, transposed: Bool, into packed: PackedMatrix) {
    let k = transposed ? b.columnCount : b.rowCount
    let n = transposed ? b.rowCount : b.columnCount
    precondition(packed.rowCount == k && packed.columnCount == n, "the packed matrix has the shape of its source")
    let width = TileShape.columnCount
    var target = packed.panels.pointer
    for start in stride(from: 0, to: k, by: TileShape.depth) {
      let depth = min(TileShape.depth, k - start)
      for column in stride(from: 0, to: n, by: width) {
        let count = min(width, n - column)
        if transposed {
          packColumns(b.pointer + column * b.stride + start, stride: b.stride, count, depth, target)
        } else {
          packRows(b.pointer + start * b.stride + column, stride: b.stride, count, depth, target)
        }
        target += depth * width
      }
    }
  }
}

/// Copies `depth` rows of `count` floats into one panel.
private func packRows(
  _ source: UnsafePointer<Float>, stride: Int, _ count: Int, _ depth: Int, _ panel: UnsafeMutablePointer<Float>
) {
  let width = TileShape.columnCount
  for step in 0..<depth {
    let row = source + step * stride
    let target = panel + step * width
    for offset in Swift.stride(from: 0, to: width, by: lanes) {
      store(load(row + offset, first: max(0, count - offset)), target + offset)
    }
  }
}

/// Copies `count` rows of `depth` floats, transposed, into one panel.
private func packColumns(
  _ source: UnsafePointer<Float>, stride: Int, _ count: Int, _ depth: Int, _ panel: UnsafeMutablePointer<Float>
) {
  let width = TileShape.columnCount
  for column in 0..<count {
    let row = source + column * stride
    let target = panel + column
    for step in 0..<depth { target[step * width] = row[step] }
  }
  for column in count..<width {
    for step in 0..<depth { panel[step * width + column] = 0 }
  }
}

/// Packs rows `first ..< first + count` of the left factor, for the steps `start ..< start + depth` of k, `width` floats a step;
/// rows beyond `count` are zeros.
func packLeft(
  _ a: Matrix, transposed: Bool, first: Int, count: Int, start: Int, depth: Int, width: Int,
  into target: UnsafeMutablePointer<Float>
) {
  if count < width { target.update(repeating: 0, count: depth * width) }
  if transposed {
    let source = a.pointer + start * a.stride + first
    for step in 0..<depth {
      let row = source + step * a.stride
      for index in 0..<count { target[step * width + index] = row[index] }
    }
  } else {
    for index in 0..<count {
      let row = a.pointer + (first + index) * a.stride + start
      for step in 0..<depth { target[step * width + index] = row[step] }
    }
  }
}
