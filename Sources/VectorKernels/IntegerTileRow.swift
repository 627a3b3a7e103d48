/// Exact sums of products of 12-bit integers; behind the last step of each factor are its scales.
struct IntegerTileRow: TileRow {
  private var left = IntegerVector.zero
  #if AVX512
    private var right = IntegerVector.zero
  #endif

  @inline(__always)
  init(_ finish: TileFinish, row: Int) {}

  @inline(__always)
  mutating func add(_ a: Float, times column: TileColumn) {
    let pair = IntegerVector(repeating: Int32(bitPattern: a.bitPattern))
    left = left.addingProducts(pair, column.left.bits)
    #if AVX512
      right = right.addingProducts(pair, column.right.bits)
    #endif
  }

  @inline(__always)
  func store(_ finish: TileFinish, row: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) {
    store(left, finish, row: row, column: 0, a, b)
    #if AVX512
      store(right, finish, row: row, column: lanes, a, b)
    #endif
  }

  @inline(__always)
  private func store(
    _ sums: IntegerVector, _ finish: TileFinish, row: Int, column: Int, _ a: UnsafePointer<Float>,
    _ b: UnsafePointer<Float>
  ) {
    let scale = load(b + column) * a[row]
    let before = finish.accumulates ? load(finish.c + row * finish.stride + column) : .zero
    finish.put(before.adding(sums.floats, times: scale), row: row, column: column)
  }
}
