/// The kernels that go from element to element, at widths around a vector's.
func checkElements(_ check: inout Check) {
  var source = RandomSource(seed: 2)
  for columnCount in [1, 3, 15, 16, 17, 33, 64] {
    for rowCount in [0, 1, 5, 8] {
      checkElements(&check, source.matrix(rowCount, columnCount, limit: 3), source.matrix(rowCount, columnCount))
    }
  }
  let steps = Matrix(rowCount: 1, columnCount: 4000, (0..<4000).map { Float($0) / 40 - 87 })
  let exponentials = unwritten(1, 4000)
  check.kernels.exponential(steps, into: exponentials)
  for index in 0..<4000 {
    let wanted = exp(Double(steps[0, index]))
    let error = abs(Double(exponentials[0, index]) - wanted) / wanted
    check.note("exponential", error < 2e-7, error)
  }
  checkEmbeddings(&check, &source)
  check.section("elements")
}

private func checkElements(_ check: inout Check, _ x: Matrix, _ y: Matrix) {
  let (rowCount, columnCount) = (x.rowCount, x.columnCount)
  let (xs, ys) = (x.doubles, y.doubles)
  let sum = FramedMatrix(y)
  check.kernels.add(FramedMatrix(x).view, into: sum.view)
  check.close(sum.view, zip(xs, ys).map { $0 + $1 }, within: 1e-6, "add")
  check.note("add stays within its view", sum.isIntact)

  let sums = Matrix(rowCount: 1, columnCount: columnCount, filledWith: 1)
  check.kernels.addColumnSums(of: x, into: sums)
  let wanted = (0..<columnCount).map { column in
    (0..<rowCount).reduce(1.0) { $0 + Double(x[$1, column]) }
  }
  check.close(sums, wanted, within: 1e-5, "column sums")

  let cut = unwritten(rowCount, columnCount)
  check.kernels.rectifyBackward(y, output: x, into: cut)
  check.close(cut, zip(xs, ys).map { $0 > 0 ? $1 : 0 }, within: 0, "rectify backward")

  let dropped = unwritten(rowCount, columnCount)
  let dropout = Dropout(rate: 0.25, key: 7)
  check.kernels.drop(x, dropout, into: dropped, accumulating: false)
  for (value, element) in zip(dropped.values, xs) {
    check.note("drop", value == 0 || abs(Double(value) - element / 0.75) < 1e-5)
  }
  let accumulated = Matrix(rowCount: rowCount, columnCount: columnCount, y.values)
  check.kernels.drop(x, dropout, into: accumulated, accumulating: true)
  check.close(accumulated, zip(dropped.doubles, ys).map { $0 + $1 }, within: 1e-6, "accumulated drop")
}

private func checkEmbeddings(_ check: inout Check, _ source: inout RandomSource) {
  let (table, positions) = (source.matrix(5, 19), source.matrix(4, 19))
  let (ids, places) = ([0, 4, 5, 2] as [Int32], [0, 1, 3, 2] as [Int32])
  let y = unwritten(4, 19)
  check.kernels.embed(ids, table: table, scale: 3, positions: positions, positionIndices: places, .none, into: y)
  var wanted: [Double] = []
  for (id, place) in zip(ids, places) {
    for column in 0..<19 {
      // The start symbol, one past the table, is its position alone.
      let embedding = id < 5 ? 3 * Double(table[Int(id), column]) : 0
      wanted.append(embedding + Double(positions[Int(place), column]))
    }
  }
  check.close(y, wanted, within: 1e-6, "embed")
  let gradient = Matrix(rowCount: 5, columnCount: 19)
  check.kernels.embedBackward(y, [1, 1, 5, 3], scale: 2, .none, into: gradient)
  var sums = [Double](repeating: 0, count: 5 * 19)
  for column in 0..<19 {
    sums[19 + column] = 2 * (Double(y[0, column]) + Double(y[1, column]))
    sums[3 * 19 + column] = 2 * Double(y[3, column])
  }
  check.close(gradient, sums, within: 1e-5, "embed backward")
}
