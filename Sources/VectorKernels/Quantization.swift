import KernelInterface

/// Rounds `count` rows of `depth` floats to integers of 12 bits: row i becomes `pairCount` pairs from `pairs + i ·
/// pairCount` on, and its scale.
///
/// Pair j of a row's 32g … 32g + 31 is the elements 32g + j and 32g + 16 + j: what meets what in a product is free as
/// long as both factors agree, and these pairs need no shuffling.
func quantizeRows(
  _ source: UnsafePointer<Float>, stride: Int, count: Int, depth: Int, into pairs: UnsafeMutablePointer<Float>,
  scales: UnsafeMutablePointer<Float>
) {
  let pairCount = PackedMatrix.pairCount(depth)
  for row in 0..<count {
    let numbers = source + row * stride
    var largest = IntegerVector.zero
    forEachVector(depth) { offset, valid in
      largest = largest.maximum(ofMagnitudes: load(numbers + offset, first: valid))
    }
    let scale = QuantizationScale(largest: Vector(repeating: Vector(bits: largest).largestMagnitude))
    scales[row] = scale.unit[0]
    let target = pairs + row * pairCount
    for group in 0..<pairCount / 16 {
      let rest = depth - 32 * group
      let first = load(numbers + 32 * group, first: rest)
      let second = rest > 16 ? load(numbers + 32 * group + 16, first: rest - 16) : Vector.zero
      store(Vector(bits: integerPairs(first, second, scale: scale.inverse)), target + 16 * group)
    }
  }
}

/// Rounds columns of `depth` floats to integers of 12 bits: pair j of all of them becomes row j of the target, `width`
/// apart, and the row behind the last pair their scales.
///
/// Up to 15 floats behind the target's end are overwritten: what a row writes too much the next one overwrites.
/// - Parameter count: the columns that there are, which may be more or fewer than `width`.
func quantizeColumns(
  _ source: UnsafePointer<Float>, stride: Int, count: Int, depth: Int, into target: UnsafeMutablePointer<Float>,
  width: Int
) {
  for column in Swift.stride(from: 0, to: width, by: lanes) {
    quantizeVectorOfColumns(
      source + column, stride: stride, count: max(0, count - column), depth: depth, into: target + column, width: width)
  }
}

private func quantizeVectorOfColumns(
  _ source: UnsafePointer<Float>, stride: Int, count: Int, depth: Int, into target: UnsafeMutablePointer<Float>,
  width: Int
) {
  @inline(__always)
  func row(_ index: Int) -> Vector {
    index < depth ? load(source + index * stride, first: count) : .zero
  }
  var largest = IntegerVector.zero
  for index in 0..<depth { largest = largest.maximum(ofMagnitudes: row(index)) }
  let scale = QuantizationScale(largest: Vector(bits: largest))
  var target = target
  for group in Swift.stride(from: 0, to: depth, by: 32) {
    for index in group..<group + 16 {
      let pairs = integerPairs(row(index), row(index + 16), scale: scale.inverse)
      store(Vector(bits: pairs), target)
      target += width
    }
  }
  store(scale.unit, target)
}

/// What integers stand for, and what floats are multiplied with to become integers.
private struct QuantizationScale {
  let unit: Vector
  let inverse: Vector

  @inline(__always)
  init(largest: Vector) {
    unit = largest / Precision.largestInteger
    // Nothing to divide by where all is (almost) 0; what is not a number stays so in the unit, and so in the product.
    inverse = (Precision.largestInteger / largest).replacing(with: 0, where: largest .< Vector(repeating: 1e-30))
  }
}

extension SIMD16<Int32> {
  /// The larger of these bits and those of |x|: as integers they are ordered as the numbers are, with NaN the largest.
  @inline(__always)
  fileprivate func maximum(ofMagnitudes x: Vector) -> Self {
    let magnitudes = x.bits & 0x7FFF_FFFF
    return replacing(with: magnitudes, where: magnitudes .> self)
  }
}

extension SIMD16<Float> {
  /// The largest element of non-negative numbers, or NaN if there is one.
  @inline(__always)
  fileprivate var largestMagnitude: Float {
    let eight = bits.lowHalf.replacing(with: bits.highHalf, where: bits.highHalf .> bits.lowHalf)
    let four = eight.lowHalf.replacing(with: eight.highHalf, where: eight.highHalf .> eight.lowHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.highHalf .> four.lowHalf)
    return Float(bitPattern: UInt32(bitPattern: Swift.max(two.x, two.y)))
  }
}
