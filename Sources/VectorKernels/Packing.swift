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
          transpose(
            b.pointer + column * b.stride + start, stride: b.stride, rowCount: count, columnCount: depth, into: target,
            targetStride: width, width: width)
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

/// Packs rows `first ..< first + count` of the left factor, for the steps `start ..< start + depth` of k, `width` floats a step;
/// rows beyond `count` are zeros.
///
/// Up to 15 floats behind the target's end are overwritten: it must have `lanes` to spare.
func packLeft(
  _ a: Matrix, transposed: Bool, first: Int, count: Int, start: Int, depth: Int, width: Int,
  into target: UnsafeMutablePointer<Float>
) {
  if !transposed {
    let source = a.pointer + first * a.stride + start
    if width == 1 { return target.update(from: source, count: depth) }
    return transpose(
      source, stride: a.stride, rowCount: count, columnCount: depth, into: target, targetStride: width, width: width)
  }
  let source = a.pointer + start * a.stride + first
  if count == width && first + lanes <= a.columnCount && width <= lanes {
    // What a whole vector writes too much the next one overwrites.
    for step in 0..<depth { store(load(source + step * a.stride), target + step * width) }
  } else {
    target.update(repeating: 0, count: depth * width)
    for step in 0..<depth {
      for index in 0..<count { target[step * width + index] = source[step * a.stride + index] }
    }
  }
}
