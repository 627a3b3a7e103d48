import KernelInterface

/// eˣ for each lane; relative error below 2·10⁻⁷, 0 below −87.3, at most e⁸⁸.
///
/// x = n·ln 2 + r with n whole and |r| ≤ ln 2 / 2; eʳ by a polynomial; 2ⁿ by adding n to the exponent's bits.
/// - Source: the polynomial and the two-part ln 2 of Moshier's Cephes library, `expf`.
@inline(__always)
func exponentials(_ argument: Vector) -> Vector {
  let highest = Vector(repeating: 88)
  let lowest = Vector(repeating: -87.3)
  let isTiny = argument .< lowest
  let x = argument.replacing(with: highest, where: argument .> highest).replacing(with: lowest, where: isTiny)
  // Adding 1.5·2²³ leaves the whole number in the low bits: conversion to integers is no instruction here.
  let magic = Vector(repeating: 0x1.8p23)
  let shifted = magic.adding(x, times: Vector(repeating: 1.442_695_04))
  let n = shifted - magic
  let r = x.adding(n, times: Vector(repeating: -0.693_359_375)).adding(n, times: Vector(repeating: 2.121_944_4e-4))
  var polynomial = Vector(repeating: 1.987_569_15e-4)
  polynomial = Vector(repeating: 1.398_199_95e-3).adding(polynomial, times: r)
  polynomial = Vector(repeating: 8.333_451_9e-3).adding(polynomial, times: r)
  polynomial = Vector(repeating: 4.166_579_6e-2).adding(polynomial, times: r)
  polynomial = Vector(repeating: 1.666_666_5e-1).adding(polynomial, times: r)
  polynomial = Vector(repeating: 5.000_000_1e-1).adding(polynomial, times: r)
  let exponentOfR = (r + 1).adding(polynomial, times: r * r)
  let exponent = shifted.bits &- magic.bits
  let result = Vector(bits: exponentOfR.bits &+ (exponent &<< 23))
  return result.replacing(with: 0, where: isTiny)
}

extension SIMDKernels {
  package func exponential(_ x: Matrix, into y: Matrix) {
    observe(.elementwise, operations: x.count) {
      requireSameShape(x, y)
      for row in 0..<x.rowCount {
        let source = x.pointer + row * x.stride
        let target = y.pointer + row * y.stride
        forEachVector(x.columnCount) { offset, valid in
          store(exponentials(load(source + offset, first: valid)), target + offset, first: valid)
        }
      }
    }
  }
}
