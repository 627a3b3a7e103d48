import Kernels
import Randomness
import Testing

/// Shapes around the tiles (12 × 32, 6 × 16, 4 and 1 rows), the blocks of 96 rows and the parts of 512 of k.
private struct ProductShape: Sendable, CustomTestStringConvertible {
  let m, k, n: Int

  init(_ m: Int, _ k: Int, _ n: Int) {
    self.m = m
    self.k = k
    self.n = n
  }

  var testDescription: String { "[\(m), \(k)]·[\(k), \(n)]" }

  static let aroundTiles = [0, 1, 2, 4, 5, 6, 7, 11, 12, 13, 25].flatMap { m in
    [0, 1, 15, 16, 17, 31, 32, 33, 65].flatMap { n in [0, 1, 7].map { k in ProductShape(m, k, n) } }
  }

  static let aroundBlocks = [
    ProductShape(95, 5, 17), ProductShape(96, 5, 33), ProductShape(97, 5, 31), ProductShape(109, 3, 16),
    ProductShape(191, 2, 7), ProductShape(193, 2, 33), ProductShape(13, 511, 33), ProductShape(7, 512, 17),
    ProductShape(13, 513, 33), ProductShape(5, 1024, 3), ProductShape(5, 1025, 33), ProductShape(97, 513, 5),
    ProductShape(1, 1025, 47),
  ]
}

/// C = A·B for one shape, with both factors also as transposes, and everything inside frames of NaN.
private struct Product {
  let a, b, aTransposed, bTransposed, c, bias: FramedMatrix
  let workspace = Workspace.dirty()
  let expected: [Double]
  let precision: Precision

  init(_ shape: ProductShape, seed: UInt64, precision: Precision) {
    self.precision = precision
    var source = RandomSource(seed: seed)
    let left = source.eighths(shape.m, shape.k)
    let right = source.eighths(shape.k, shape.n)
    if precision == .int12 {
      // The largest of each part then stands for the largest integer, and an integer for an eighth.
      for start in stride(from: 0, to: shape.k, by: 512) {
        let part = min(512, shape.k - start)
        for row in 0..<shape.m { left[row, start + source.integer(below: part)] = 2047 / 8 }
        for column in 0..<shape.n { right[start + source.integer(below: part), column] = -2047 / 8 }
      }
    }
    a = FramedMatrix(left)
    aTransposed = FramedMatrix(left.transposed)
    b = FramedMatrix(right)
    bTransposed = FramedMatrix(right.transposed)
    c = FramedMatrix(source.eighths(shape.m, shape.n))
    bias = FramedMatrix(source.eighths(1, shape.n))
    expected = Reference.product(left, right)
  }

  /// The product with everything that `finish` asks for.
  func expected(_ finish: ProductFinish) -> [Double] {
    let columnCount = c.view.columnCount
    return expected.enumerated().map { index, product in
      let (row, column) = (index / columnCount, index % columnCount)
      let sum =
        product + (finish.accumulates ? Double(c.view[row, column]) : 0)
        + (finish.bias.map { Double($0[0, column]) } ?? 0)
      return finish.rectifies ? max(0, sum) : sum
    }
  }

  /// A framed result: C if it is accumulated to, else NaN, which must not be read.
  func multiply(
    _ kernels: any KernelSet, transposesA: Bool, _ packed: PackedMatrix, _ finish: ProductFinish
  )
    -> FramedMatrix
  {
    let result =
      finish.accumulates
      ? FramedMatrix(c.view) : FramedMatrix(rowCount: c.view.rowCount, columnCount: c.view.columnCount)
    kernels.multiply(
      transposesA ? aTransposed.view : a.view, transposed: transposesA, packed, into: result.view, finish,
      workspace: workspace)
    return result
  }

  var finishes: [ProductFinish] {
    [false, true].flatMap { accumulates in
      [nil, bias.view].flatMap { bias in
        [false, true].map { ProductFinish(accumulates: accumulates, bias: bias, rectifies: $0) }
      }
    }
  }
}

@Suite struct MultiplyTests {
  @Test(arguments: KernelVariant.all, Precision.allCases)
  func productsOfAllShapesAroundTheTilesAreExact(_ variant: KernelVariant, _ precision: Precision) {
    for (index, shape) in ProductShape.aroundTiles.enumerated() {
      expectExact(Product(shape, seed: UInt64(index), precision: precision), shape, variant.kernels)
    }
  }

  @Test(arguments: KernelVariant.all, Precision.allCases)
  func productsOfShapesAroundTheBlocksAreExact(_ variant: KernelVariant, _ precision: Precision) {
    for (index, shape) in ProductShape.aroundBlocks.enumerated() {
      expectExact(Product(shape, seed: UInt64(1000 + index), precision: precision), shape, variant.kernels)
    }
  }

  /// Every kind of finish of plain factors, and every kind of transposition with one finish, in turn.
  private func expectExact(_ product: Product, _ shape: ProductShape, _ kernels: any KernelSet) {
    for (index, finish) in product.finishes.enumerated() {
      let transposesA = index & 1 != 0
      let transposesB = (index >> 1 ^ index >> 2) & 1 != 0
      let packed = kernels.packed(
        transposesB ? product.bTransposed.view : product.b.view, transposed: transposesB,
        precision: product.precision)
      let expected = product.expected(finish)
      for transposes in [transposesA, !transposesA] {
        let result = product.multiply(kernels, transposesA: transposes, packed, finish)
        // Exact: the elements are multiples of 1/8, the sums small enough for a float's 24 bits.
        expectClose(result.view, expected, within: 0, "\(shape.testDescription), finish \(index)")
        #expect(result.isIntact, "\(shape.testDescription) writes only C")
      }
    }
  }

  @Test(arguments: KernelVariant.all)
  func everySumIsInIncreasingOrderFromWhatIsAccumulatedTo(_ variant: KernelVariant) {
    var source = RandomSource(seed: 1)
    let a = source.matrix(14, 600)
    let b = source.matrix(600, 35)
    let bias = source.matrix(1, 35)
    let c = source.matrix(14, 35)
    let packed = variant.kernels.packed(b)
    for start in [nil, c] {
      let result = start?.copied ?? Matrix(rowCount: 14, columnCount: 35, filledWith: .nan)
      variant.kernels.multiply(
        a, transposed: false, packed, into: result, ProductFinish(accumulates: start != nil, bias: bias),
        workspace: .dirty())
      expectSameBits(
        result, Reference.orderedProduct(a, b, from: start, bias: bias, fused: variant.fusesMultiplyAdd))
    }
  }

  @Test(arguments: KernelVariant.all, [false, true])
  func aRowDoesNotDependOnTheRowsBesideIt(_ variant: KernelVariant, isTransposed: Bool) {
    for precision in Precision.allCases { expectIndependentRows(variant, isTransposed: isTransposed, precision) }
  }

  private func expectIndependentRows(_ variant: KernelVariant, isTransposed: Bool, _ precision: Precision) {
    var source = RandomSource(seed: 2)
    let a = source.matrix(100, 700)
    let finish = ProductFinish(bias: source.matrix(1, 45), rectifies: true)
    let packed = variant.kernels.packed(source.matrix(700, 45), precision: precision)
    func product(_ rows: Range<Int>) -> Matrix {
      let left = a.rows(rows)
      let result = Matrix(rowCount: rows.count, columnCount: 45)
      variant.kernels.multiply(
        isTransposed ? left.transposed : left, transposed: isTransposed, packed, into: result, finish,
        workspace: .dirty())
      return result
    }
    let whole = product(0..<100)
    for count in [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 97] {
      for start in [0, 1, 3, 88] where start + count <= 100 {
        expectSameBits(product(start..<start + count), whole.rows(start..<start + count), "\(count) rows from \(start)")
      }
    }
  }

  @Test(arguments: KernelVariant.all, Precision.allCases)
  func aColumnDoesNotDependOnTheColumnsBesideIt(_ variant: KernelVariant, _ precision: Precision) {
    var source = RandomSource(seed: 3)
    let a = source.matrix(5, 40)
    let b = source.matrix(40, 70)
    func product(_ columns: Range<Int>) -> Matrix {
      let result = Matrix(rowCount: 5, columnCount: columns.count)
      variant.kernels.multiply(
        a, transposed: false, variant.kernels.packed(b.columns(columns), precision: precision), into: result,
        ProductFinish(),
        workspace: .dirty())
      return result
    }
    let whole = product(0..<70)
    for columns in [0..<1, 3..<20, 30..<34, 31..<70] {
      expectSameBits(product(columns), whole.columns(columns), "columns \(columns)")
    }
  }

  @Test(arguments: KernelVariant.all, Precision.allCases)
  func notANumberSpreadsEvenThroughRectification(_ variant: KernelVariant, _ precision: Precision) {
    let numbers = Matrix(rowCount: 1, columnCount: 2, [1, 1])
    for broken: [Float] in [[.nan, 1], [1, .nan], [0, .infinity], [-.infinity, 1]] {
      let poisoned = Matrix(rowCount: 1, columnCount: 2, broken)
      for (a, b) in [(poisoned, numbers), (numbers, poisoned)] {
        let result = Matrix(rowCount: 1, columnCount: 1)
        let packed = variant.kernels.packed(b, transposed: true, precision: precision)
        variant.kernels.multiply(
          a, transposed: false, packed, into: result, ProductFinish(rectifies: broken[0].isNaN || broken[1].isNaN),
          workspace: Workspace())
        #expect(!result[0, 0].isFinite)
      }
    }
  }

  @Test(arguments: KernelVariant.all) func theLargestIntegersDoNotOverflow(_ variant: KernelVariant) {
    let (left, right) = (Matrix(rowCount: 13, columnCount: 1030), Matrix(rowCount: 1030, columnCount: 33))
    left.fill(with: -3)
    right.fill(with: 5)
    let result = Matrix(rowCount: 13, columnCount: 33)
    variant.kernels.multiply(
      left, transposed: false, variant.kernels.packed(right, precision: .int12), into: result, ProductFinish(),
      workspace: .dirty())
    expectClose(result, [Double](repeating: -15 * 1030, count: 13 * 33), within: 1e-6 * 15 * 1030, "all the largest")
  }

  @Test(arguments: KernelVariant.all, [false, true])
  func roundingTo12BitsIsOffByHalfAnIntegerAtMost(_ variant: KernelVariant, isTransposed: Bool) {
    var source = RandomSource(seed: 4)
    let a = source.matrix(20, 333)
    // Numbers of very different sizes, as gradients have.
    for row in 0..<20 { for column in 0..<333 { a[row, column] *= Float(column % 7 + row) * 1e-3 } }
    for column in 0..<333 { a[7, column] = 0 }
    let b = source.matrix(333, 40)
    let result = Matrix(rowCount: 20, columnCount: 40)
    variant.kernels.multiply(
      isTransposed ? a.transposed : a, transposed: isTransposed, variant.kernels.packed(b, precision: .int12),
      into: result, ProductFinish(), workspace: .dirty())
    let exact = Reference.product(a, b)
    for i in 0..<20 {
      let row = (0..<333).map { abs(Double(a[i, $0])) }
      for j in 0..<40 {
        let column = (0..<333).map { abs(Double(b[$0, j])) }
        let (halfRow, halfColumn) = ((row.max() ?? 0) / 4094, (column.max() ?? 0) / 4094)
        let bound = zip(row, column).reduce(0) { $0 + $1.0 * halfColumn + $1.1 * halfRow + halfRow * halfColumn }
        #expect(abs(Double(result[i, j]) - exact[i * 40 + j]) <= bound * 1.001)
      }
    }
  }
}
