/// Sums of products of floats.
struct FloatTileRow: TileRow {
  private var left: Vector
  #if AVX512
    private var right: Vector
  #endif

  @inline(__always)
  init(_ finish: TileFinish, row: Int) {
    let c = finish.c + row * finish.stride
    left = finish.accumulates ? load(c) : .zero
    #if AVX512
      right = finish.accumulates ? load(c + lanes) : .zero
    #endif
  }

  @inline(__always)
  mutating func add(_ a: Float, times column: TileColumn) {
    left = left.adding(Vector(repeating: a), times: column.left)
    #if AVX512
      right = right.adding(Vector(repeating: a), times: column.right)
    #endif
  }

  @inline(__always)
  func store(_ finish: TileFinish, row: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) {
    finish.put(left, row: row, column: 0)
    #if AVX512
      finish.put(right, row: row, column: lanes)
    #endif
  }
}
