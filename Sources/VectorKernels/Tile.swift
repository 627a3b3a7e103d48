/// One step of the right factor's panel: 32 bits for each column, a float or a pair of integers.
struct TileColumn {
  let left: Vector
  #if AVX512
    let right: Vector
  #endif

  @inline(__always)
  init(_ pointer: UnsafePointer<Float>) {
    left = load(pointer)
    #if AVX512
      right = load(pointer + lanes)
    #endif
  }
}

/// One row of a tile's accumulators, of `TileShape.columnCount` columns.
///
/// A step of a tile has 32 bits for each row of the left factor, as it has for each column of the right one.
protocol TileRow {
  /// The sums before the first step.
  init(_ finish: TileFinish, row: Int)

  /// Adds a · (one step of the panel).
  mutating func add(_ a: Float, times column: TileColumn)

  /// Stores the sums; `a` and `b` point behind the last step's elements.
  func store(_ finish: TileFinish, row: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>)
}

/// Where a tile's result goes, and how.
struct TileFinish {
  var c: UnsafeMutablePointer<Float>
  var stride: Int
  var accumulates: Bool
  var bias: UnsafePointer<Float>?
  var rectifies: Bool

  /// Stores 16 sums, to which what was there has been added already.
  @inline(__always)
  func put(_ sums: Vector, row: Int, column: Int) {
    var result = sums
    if let bias { result += load(bias + column) }
    if rectifies { result = result.replacing(with: 0, where: result .< Vector.zero) }
    store(result, c + row * stride + column)
  }
}

/// C (+)= A·B for one tile of 1 row.
func multiplyTile1<Row: TileRow>(
  _: Row.Type, _ stepCount: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ finish: TileFinish
) {
  var row0 = Row(finish, row: 0)
  var a = a
  var b = b
  for _ in 0..<stepCount {
    let column = TileColumn(b)
    row0.add(a[0], times: column)
    a += 1
    b += TileShape.columnCount
  }
  row0.store(finish, row: 0, a, b)
}

/// C (+)= A·B for one tile of 4 rows.
func multiplyTile4<Row: TileRow>(
  _: Row.Type, _ stepCount: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ finish: TileFinish
) {
  var row0 = Row(finish, row: 0)
  var row1 = Row(finish, row: 1)
  var row2 = Row(finish, row: 2)
  var row3 = Row(finish, row: 3)
  var a = a
  var b = b
  for _ in 0..<stepCount {
    let column = TileColumn(b)
    row0.add(a[0], times: column)
    row1.add(a[1], times: column)
    row2.add(a[2], times: column)
    row3.add(a[3], times: column)
    a += 4
    b += TileShape.columnCount
  }
  row0.store(finish, row: 0, a, b)
  row1.store(finish, row: 1, a, b)
  row2.store(finish, row: 2, a, b)
  row3.store(finish, row: 3, a, b)
}

/// C (+)= A·B for one tile of `TileShape.rowCount` rows.
///
/// The accumulators have names because an array of twelve was not kept in registers (4 times slower).
func multiplyFullTile<Row: TileRow>(
  _: Row.Type, _ stepCount: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ finish: TileFinish
) {
  var row0 = Row(finish, row: 0)
  var row1 = Row(finish, row: 1)
  var row2 = Row(finish, row: 2)
  var row3 = Row(finish, row: 3)
  var row4 = Row(finish, row: 4)
  var row5 = Row(finish, row: 5)
  #if AVX512
    var row6 = Row(finish, row: 6)
    var row7 = Row(finish, row: 7)
    var row8 = Row(finish, row: 8)
    var row9 = Row(finish, row: 9)
    var row10 = Row(finish, row: 10)
    var row11 = Row(finish, row: 11)
  #endif
  var a = a
  var b = b
  for _ in 0..<stepCount {
    let column = TileColumn(b)
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
  row0.store(finish, row: 0, a, b)
  row1.store(finish, row: 1, a, b)
  row2.store(finish, row: 2, a, b)
  row3.store(finish, row: 3, a, b)
  row4.store(finish, row: 4, a, b)
  row5.store(finish, row: 5, a, b)
  #if AVX512
    row6.store(finish, row: 6, a, b)
    row7.store(finish, row: 7, a, b)
    row8.store(finish, row: 8, a, b)
    row9.store(finish, row: 9, a, b)
    row10.store(finish, row: 10, a, b)
    row11.store(finish, row: 11, a, b)
  #endif
}
