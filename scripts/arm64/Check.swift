/// Compares what the kernels compute with what they should, and keeps count.
struct Check {
  let kernels = SIMDKernels()
  private var passed = 0
  private var failed = 0
  private var largest = 0.0

  init() {}

  /// Requires every element of `actual` to be that of `expected`, within `tolerance` · max(1, |expected|).
  mutating func close(_ actual: Matrix, _ expected: [Double], within tolerance: Double, _ name: StaticString) {
    let values = actual.values
    var worst = values.count == expected.count ? 0 : Double.infinity
    for (value, wanted) in zip(values, expected) {
      let difference = abs(Double(value) - wanted) / max(1, abs(wanted))
      // NaN is never right.
      worst = difference <= worst ? worst : difference == difference ? difference : .infinity
    }
    note(name, worst <= tolerance, worst)
  }

  /// Requires the same bits in both.
  mutating func same(_ actual: Matrix, _ expected: Matrix, _ name: StaticString) {
    note(name, zip(actual.values, expected.values).allSatisfy { $0.bitPattern == $1.bitPattern }, 0)
  }

  mutating func note(_ name: StaticString, _ isRight: Bool, _ difference: Double = 0) {
    if isRight { passed += 1 } else { failed += 1 }
    largest = max(largest, difference.isFinite ? difference : largest)
    if !isRight { print("WRONG  \(name): off by \(millionths(difference)) millionths") }
  }

  /// Says how the checks since the last section went.
  mutating func section(_ name: StaticString) {
    print("  \(name): largest difference \(millionths(largest)) millionths")
    largest = 0
  }

  /// - Returns: the exit status.
  func conclude() -> Int32 {
    print("\(passed) passed, \(failed) failed")
    return failed == 0 ? 0 : 1
  }

  /// Embedded Swift prints integers.
  private func millionths(_ number: Double) -> Int {
    number.isFinite && number < 1e9 ? Int((number * 1e6).rounded(.up)) : -1
  }
}

extension SIMDKernels {
  /// `b`, or its transpose, packed.
  func packed(_ b: Matrix, transposed: Bool = false, precision: Precision = .float32) -> PackedMatrix {
    let (k, n) = transposed ? (b.columnCount, b.rowCount) : (b.rowCount, b.columnCount)
    let storage = Storage(count: PackedMatrix.elementCount(rowCount: k, columnCount: n, precision: precision))
    let packed = PackedMatrix(rowCount: k, columnCount: n, precision: precision, storage: storage)
    pack(b, transposed: transposed, into: packed)
    return packed
  }
}

extension Workspace {
  /// Every piece of scratch memory begins full of NaN.
  static func dirty() -> Workspace { Workspace() }
}

/// A result that must be written without being read.
func unwritten(_ rowCount: Int, _ columnCount: Int) -> Matrix {
  Matrix(rowCount: rowCount, columnCount: columnCount, filledWith: .nan)
}
