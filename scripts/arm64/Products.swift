/// C = A·B in floats and in 12-bit integers, at sizes around the tiles' edges, in views of larger matrices.
func checkProducts(_ check: inout Check) {
  let sizes = [0, 1, 2, 5, 7, 12, 13, 31, 33]
  var source = RandomSource(seed: 1)
  for m in sizes {
    for n in sizes {
      for k in [0, 1, 3, 16, 17, 511, 513] {
        checkFloats(&check, source.eighths(m, k), source.eighths(k, n), source.eighths(1, n), source.eighths(m, n))
      }
    }
  }
  check.section("products of floats")
  for (m, n, k) in [(1, 1, 1), (1, 33, 64), (5, 17, 333), (20, 40, 333), (13, 33, 1030)] {
    checkIntegers(&check, source.matrix(m, k), source.matrix(k, n))
  }
  check.section("products of 12-bit integers")
}

/// Sums of eighths are exact whatever their order.
private func checkFloats(_ check: inout Check, _ left: Matrix, _ right: Matrix, _ bias: Matrix, _ before: Matrix) {
  let (a, b) = (FramedMatrix(left), FramedMatrix(right))
  let product = Reference.product(left, right)
  let workspace = Workspace()
  for isTransposed in [false, true] {
    let c = FramedMatrix(rowCount: left.rowCount, columnCount: right.columnCount)
    check.kernels.multiply(
      isTransposed ? left.transposed : a.view, transposed: isTransposed,
      check.kernels.packed(isTransposed ? right.transposed : b.view, transposed: isTransposed), into: c.view,
      ProductFinish(), workspace: workspace)
    check.close(c.view, product, within: 0, "product")
    check.note("product stays within its view", c.isIntact)
  }
  let c = FramedMatrix(before)
  check.kernels.multiply(
    a.view, transposed: false, check.kernels.packed(b.view), into: c.view,
    ProductFinish(accumulates: true, bias: bias, rectifies: true), workspace: workspace)
  let n = right.columnCount
  let finished = product.indices.map { max(0, product[$0] + Double(before[$0 / n, $0 % n]) + Double(bias[0, $0 % n])) }
  check.close(c.view, finished, within: 0, "accumulated, biased, rectified product")

  // A row's result does not depend on the rows beside it.
  for row in 0..<left.rowCount {
    let alone = unwritten(1, n)
    check.kernels.multiply(
      a.view.rows(row..<row + 1), transposed: false, check.kernels.packed(b.view), into: alone, ProductFinish(),
      workspace: workspace)
    check.close(alone, Array(product[row * n..<(row + 1) * n]), within: 0, "product of one row")
  }
}

/// Each number is off by half an integer of its row's or column's scale at most.
private func checkIntegers(_ check: inout Check, _ a: Matrix, _ b: Matrix) {
  let result = unwritten(a.rowCount, b.columnCount)
  let packed = check.kernels.packed(b, precision: .int12)
  check.kernels.multiply(a, transposed: false, packed, into: result, ProductFinish(), workspace: Workspace())
  let exact = Reference.product(a, b)
  for i in 0..<a.rowCount {
    let row = (0..<a.columnCount).map { abs(Double(a[i, $0])) }
    for j in 0..<b.columnCount {
      let column = (0..<b.rowCount).map { abs(Double(b[$0, j])) }
      let (halfRow, halfColumn) = ((row.max() ?? 0) / 4094, (column.max() ?? 0) / 4094)
      var bound = 0.0
      for (x, y) in zip(row, column) { bound += x * halfColumn + y * halfRow + halfRow * halfColumn }
      let difference = abs(Double(result[i, j]) - exact[i * b.columnCount + j])
      check.note("product of integers", difference <= bound * 1.001, difference)
    }
    let alone = unwritten(1, b.columnCount)
    check.kernels.multiply(
      a.rows(i..<i + 1), transposed: false, packed, into: alone, ProductFinish(), workspace: Workspace())
    check.same(alone, result.rows(i..<i + 1), "integer product of one row")
  }
}
