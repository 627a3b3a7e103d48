/// One row of a tile's accumulators.
struct TileRow {
  #if AVX512
    var left = Vector.zero
    var right = Vector.zero
  #else
    var left = Vector.zero
  #endif

  /// Starts from the elements at `pointer`.
  @inline(__always)
  mutating func start(from pointer: UnsafePointer<Float>) {
    left = load(pointer)
    #if AVX512
      right = load(pointer + lanes)
    #endif
  }

  /// Adds a · (one row of the right factor's panel).
  @inline(__always)
  mutating func add(_ a: Float, times b: TileRow) {
    left = left.adding(Vector(repeating: a), times: b.left)
    #if AVX512
      right = right.adding(Vector(repeating: a), times: b.right)
    #endif
  }

  @inline(__always)
  func finish(into pointer: UnsafeMutablePointer<Float>, bias: UnsafePointer<Float>?, rectifies: Bool) {
    var result = self
    if let bias {
      result.left += load(bias)
      #if AVX512
        result.right += load(bias + lanes)
      #endif
    }
    if rectifies {
      result.left = result.left.replacing(with: 0, where: result.left .< Vector.zero)
      #if AVX512
        result.right = result.right.replacing(with: 0, where: result.right .< Vector.zero)
      #endif
    }
    store(result.left, pointer)
    #if AVX512
      store(result.right, pointer + lanes)
    #endif
  }
}

/// Where a tile's result goes, and how.
struct TileFinish {
  var c: UnsafeMutablePointer<Float>
  var stride: Int
  var accumulates: Bool
  var bias: UnsafePointer<Float>?
  var rectifies: Bool
}

/// C (+)= A·B for one tile of 1 row.
func multiplyTile1(_ k: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ to: TileFinish) {
  var row0 = TileRow()
  if to.accumulates { row0.start(from: to.c) }
  var b = b
  for step in 0..<k {
    var column = TileRow()
    column.start(from: b)
    row0.add(a[step], times: column)
    b += TileShape.columnCount
  }
  row0.finish(into: to.c, bias: to.bias, rectifies: to.rectifies)
}

/// C (+)= A·B for one tile of 4 rows.
func multiplyTile4(_ k: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ to: TileFinish) {
  var row0 = TileRow()
  var row1 = TileRow()
  var row2 = TileRow()
  var row3 = TileRow()
  if to.accumulates {
    row0.start(from: to.c)
    row1.start(from: to.c + to.stride)
    row2.start(from: to.c + 2 * to.stride)
    row3.start(from: to.c + 3 * to.stride)
  }
  var a = a
  var b = b
  for _ in 0..<k {
    var column = TileRow()
    column.start(from: b)
    row0.add(a[0], times: column)
    row1.add(a[1], times: column)
    row2.add(a[2], times: column)
    row3.add(a[3], times: column)
    a += 4
    b += TileShape.columnCount
  }
  row0.finish(into: to.c, bias: to.bias, rectifies: to.rectifies)
  row1.finish(into: to.c + to.stride, bias: to.bias, rectifies: to.rectifies)
  row2.finish(into: to.c + 2 * to.stride, bias: to.bias, rectifies: to.rectifies)
  row3.finish(into: to.c + 3 * to.stride, bias: to.bias, rectifies: to.rectifies)
}

/// C (+)= A·B for one tile of `TileShape.rowCount` rows.
///
/// The accumulators have names because an array of twelve was not kept in registers (4 times slower).
func multiplyFullTile(_ k: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ to: TileFinish) {
  let (c, stride) = (to.c, to.stride)
  var row0 = TileRow()
  var row1 = TileRow()
  var row2 = TileRow()
  var row3 = TileRow()
  var row4 = TileRow()
  var row5 = TileRow()
  #if AVX512
    var row6 = TileRow()
    var row7 = TileRow()
    var row8 = TileRow()
    var row9 = TileRow()
    var row10 = TileRow()
    var row11 = TileRow()
  #endif
  if to.accumulates {
    row0.start(from: c)
    row1.start(from: c + stride)
    row2.start(from: c + 2 * stride)
    row3.start(from: c + 3 * stride)
    row4.start(from: c + 4 * stride)
    row5.start(from: c + 5 * stride)
    #if AVX512
      row6.start(from: c + 6 * stride)
      row7.start(from: c + 7 * stride)
      row8.start(from: c + 8 * stride)
      row9.start(from: c + 9 * stride)
      row10.start(from: c + 10 * stride)
      row11.start(from: c + 11 * stride)
    #endif
  }
  var a = a
  var b = b
  for _ in 0..<k {
    var column = TileRow()
    column.start(from: b)
    row0.add(a[0], times: column)
    row1.add(a[1], times: column)
    row2.add(a[2], times: column)
    row3.add(a[3], times: column)
    row4.add(a[4], times: column)
    row5.add(a[5], times: column)
    #if AVX512
      row6.add(a[6], times: column)
      row7.add(a[7], times: column)
      row8.add(a[8], times: column)
      row9.add(a[9], times: column)
      row10.add(a[10], times: column)
      row11.add(a[11], times: column)
    #endif
    a += TileShape.rowCount
    b += TileShape.columnCount
  }
  let (bias, rectifies) = (to.bias, to.rectifies)
  row0.finish(into: c, bias: bias, rectifies: rectifies)
  row1.finish(into: c + stride, bias: bias, rectifies: rectifies)
  row2.finish(into: c + 2 * stride, bias: bias, rectifies: rectifies)
  row3.finish(into: c + 3 * stride, bias: bias, rectifies: rectifies)
  row4.finish(into: c + 4 * stride, bias: bias, rectifies: rectifies)
  row5.finish(into: c + 5 * stride, bias: bias, rectifies: rectifies)
  #if AVX512
    row6.finish(into: c + 6 * stride, bias: bias, rectifies: rectifies)
    row7.finish(into: c + 7 * stride, bias: bias, rectifies: rectifies)
    row8.finish(into: c + 8 * stride, bias: bias, rectifies: rectifies)
    row9.finish(into: c + 9 * stride, bias: bias, rectifies: rectifies)
    row10.finish(into: c + 10 * stride, bias: bias, rectifies: rectifies)
    row11.finish(into: c + 11 * stride, bias: bias, rectifies: rectifies)
  #endif
}
