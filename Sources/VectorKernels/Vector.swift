/// Sixteen floats: one AVX-512 register, two of AVX2, four of SSE or NEON.
///
/// Not every operation of `SIMD16` is an instruction: `pointwiseMax`, `clamped`, `max()` and conversions from and to
/// integers cost up to a hundred times more than they should, so maximum and clamping are `replacing(with:where:)`
/// here.
typealias Vector = SIMD16<Float>

/// The number of floats in a `Vector`.
let lanes = 16

extension SIMD16<Float> {
  /// self + a·b, rounded once where the instruction set can.
  @inline(__always)
  func adding(_ a: Self, times b: Self) -> Self {
    #if AVX2 || AVX512 || arch(arm64)
      return addingProduct(a, b)
    #else
      // Without the instruction `addingProduct` is a library call for each lane.
      return self + a * b
    #endif
  }

  @inline(__always)
  func maximum(_ other: Self) -> Self {
    replacing(with: other, where: other .> self)
  }

  /// The sum of the elements, by halving. (The library's `sum()` is a call.)
  @inline(__always)
  var total: Float {
    let eight = lowHalf + highHalf
    let four = eight.lowHalf + eight.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  /// The largest element, by halving. The comparisons stand here for each width because in a generic function they
  /// become loops over the lanes.
  @inline(__always)
  var largest: Float {
    let eight = lowHalf.replacing(with: highHalf, where: highHalf .> lowHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return two.x > two.y ? two.x : two.y
  }
}

@inline(__always)
func load(_ pointer: UnsafePointer<Float>) -> Vector {
  UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
}

@inline(__always)
func store(_ vector: Vector, _ pointer: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: Vector.self)
}

/// The first `count` floats, the rest `filler`.
@inline(__always)
func load(_ pointer: UnsafePointer<Float>, first count: Int, filler: Float = 0) -> Vector {
  if count >= lanes { return load(pointer) }
  var vector = Vector(repeating: filler)
  for index in 0..<count { vector[index] = pointer[index] }
  return vector
}

@inline(__always)
func store(_ vector: Vector, _ pointer: UnsafeMutablePointer<Float>, first count: Int) {
  if count >= lanes { return store(vector, pointer) }
  for index in 0..<count { pointer[index] = vector[index] }
}

/// Calls `body` with each offset of `lanes` floats and the number of them that lie within `count`.
@inline(__always)
func forEachVector(_ count: Int, _ body: (_ offset: Int, _ valid: Int) -> Void) {
  let whole = count & ~(lanes - 1)
  var offset = 0
  while offset < whole {
    body(offset, lanes)
    offset += lanes
  }
  if offset < count { body(offset, count - offset) }
}
