#if arch(x86_64)
  import _Builtin_intrinsics.intel
#endif

/// Sixteen sums of products of integers, or sixteen pairs of 16-bit integers to be multiplied.
typealias IntegerVector = SIMD16<Int32>

extension SIMD16<Int32> {
  /// self + a₀·b₀ + a₁·b₁, for the pairs in a and b.
  ///
  /// An instruction of its own in each instruction set of x86, which the compiler does not find by itself.
  @inline(__always)
  func addingProducts(_ a: Self, _ b: Self) -> Self {
    #if AVX512
      sameBits(_mm512_dpwssd_epi32(sameBits(self), sameBits(a), sameBits(b)))
    #elseif AVX2
      self
        &+ Self(
          lowHalf: productSums(a.lowHalf, b.lowHalf), highHalf: productSums(a.highHalf, b.highHalf))
    #elseif arch(x86_64)
      self
        &+ Self(
          lowHalf: SIMD8(
            lowHalf: productSums(a.lowHalf.lowHalf, b.lowHalf.lowHalf),
            highHalf: productSums(a.lowHalf.highHalf, b.lowHalf.highHalf)),
          highHalf: SIMD8(
            lowHalf: productSums(a.highHalf.lowHalf, b.highHalf.lowHalf),
            highHalf: productSums(a.highHalf.highHalf, b.highHalf.highHalf)))
    #else
      // Arithmetic shifts spread the sign.
      self &+ ((a &<< 16) &>> 16) &* ((b &<< 16) &>> 16) &+ (a &>> 16) &* (b &>> 16)
    #endif
  }

  /// The nearest floats. (The library converts lane by lane.)
  @inline(__always)
  var floats: Vector {
    #if AVX512
      _mm512_cvtepi32_ps(sameBits(self))
    #elseif AVX2
      Vector(lowHalf: nearestFloats(lowHalf), highHalf: nearestFloats(highHalf))
    #elseif arch(x86_64)
      Vector(
        lowHalf: SIMD8(lowHalf: nearestFloats(lowHalf.lowHalf), highHalf: nearestFloats(lowHalf.highHalf)),
        highHalf: SIMD8(lowHalf: nearestFloats(highHalf.lowHalf), highHalf: nearestFloats(highHalf.highHalf)))
    #else
      // Each half of the bits becomes a float exactly, so that only their sum is rounded.
      mantissas(self &>> 16) * 65536 + mantissas(self & 0xFFFF)
    #endif
  }
}

extension SIMD16<Float> {
  /// The same 512 bits: packed factors hold integers in the place of floats, and an exponent is counted in a float's
  /// upper bits.
  @inline(__always)
  var bits: IntegerVector { sameBits(self) }

  @inline(__always)
  init(bits: IntegerVector) { self = sameBits(bits) }
}

/// The bits of a vector as one of another element type: floats as integers, and Swift's vectors as those that
/// intrinsics take.
///
/// The standard library converts the values of vectors and has no safe way to keep their bits; numbers have no invalid
/// ones, and vectors of another size are a trap.
@inline(__always)
private func sameBits<From: SIMD, To: SIMD>(_ vector: From) -> To { unsafeBitCast(vector, to: To.self) }

/// Rounds the numbers of two vectors, each of which must lie between ±2¹⁵, to the nearest integers, as 16 pairs.
@inline(__always)
func integerPairs(_ first: Vector, _ second: Vector, scale: Vector) -> IntegerVector {
  // The sum's last bits are the integer, as it has no room for others.
  let magic = Vector(repeating: mantissaOrigin)
  let low = magic.adding(first, times: scale).bits
  let high = magic.adding(second, times: scale).bits
  return (low & 0xFFFF) | (high &<< 16)
}

/// 2²³ + 2²²: adding to it leaves the integer part in the lowest bits, negative ones too.
private let mantissaOrigin: Float = 12_582_912

#if !arch(x86_64)
  /// Integers between ±2²² as floats.
  @inline(__always)
  private func mantissas(_ integers: IntegerVector) -> Vector {
    let origin = Vector(repeating: mantissaOrigin)
    return Vector(bits: integers &+ origin.bits) - origin
  }
#elseif AVX2 && !AVX512
  @inline(__always)
  private func productSums(_ a: SIMD8<Int32>, _ b: SIMD8<Int32>) -> SIMD8<Int32> {
    sameBits(_mm256_madd_epi16(sameBits(a), sameBits(b)))
  }

  @inline(__always)
  private func nearestFloats(_ integers: SIMD8<Int32>) -> SIMD8<Float> {
    _mm256_cvtepi32_ps(sameBits(integers))
  }
#elseif !AVX512
  @inline(__always)
  private func productSums(_ a: SIMD4<Int32>, _ b: SIMD4<Int32>) -> SIMD4<Int32> {
    sameBits(_mm_madd_epi16(sameBits(a), sameBits(b)))
  }

  @inline(__always)
  private func nearestFloats(_ integers: SIMD4<Int32>) -> SIMD4<Float> {
    _mm_cvtepi32_ps(sameBits(integers))
  }
#endif
