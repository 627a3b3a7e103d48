/// Writes `rowCount` rows of `columnCount` floats as columns: column j of the source becomes row j of the target,
/// `targetStride` apart, filled up with zeros to `width`.
///
/// Squares of four by four at a time: element by element takes twice as long. (Squares of sixteen are no faster, and
/// take minutes to compile.)
func transpose(
  _ source: UnsafePointer<Float>, stride: Int, rowCount: Int, columnCount: Int,
  into target: UnsafeMutablePointer<Float>, targetStride: Int, width: Int
) {
  let wholeRows = rowCount & ~3
  let wholeColumns = columnCount & ~3
  for row in Swift.stride(from: 0, to: wholeRows, by: 4) {
    var from = source + row * stride
    var to = target + row
    for _ in 0..<wholeColumns / 4 {
      transposeSquare(from, stride, to, targetStride)
      from += 4
      to += 4 * targetStride
    }
  }
  for column in 0..<columnCount {
    let line = target + column * targetStride
    for row in (column < wholeColumns ? wholeRows : 0)..<rowCount { line[row] = source[row * stride + column] }
    for row in rowCount..<max(width, rowCount) { line[row] = 0 }
  }
}

@inline(__always)
private func transposeSquare(
  _ source: UnsafePointer<Float>, _ stride: Int, _ target: UnsafeMutablePointer<Float>, _ targetStride: Int
) {
  let (a, b) = (load4(source), load4(source + stride))
  let (c, d) = (load4(source + 2 * stride), load4(source + 3 * stride))
  store4(SIMD4(a.x, b.x, c.x, d.x), target)
  store4(SIMD4(a.y, b.y, c.y, d.y), target + targetStride)
  store4(SIMD4(a.z, b.z, c.z, d.z), target + 2 * targetStride)
  store4(SIMD4(a.w, b.w, c.w, d.w), target + 3 * targetStride)
}

@inline(__always)
private func load4(_ pointer: UnsafePointer<Float>) -> SIMD4<Float> {
  UnsafeRawPointer(pointer).loadUnaligned(as: SIMD4<Float>.self)
}

@inline(__always)
private func store4(_ vector: SIMD4<Float>, _ pointer: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: SIMD4<Float>.self)
}
