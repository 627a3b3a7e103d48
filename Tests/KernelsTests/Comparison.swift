import Kernels
import Testing

/// Requires every element to be that of `expected`, within `tolerance` · max(1, |expected|); NaN is never right.
func expectClose(
  _ actual: Matrix, _ expected: [Double], within tolerance: Double, _ comment: @autoclosure () -> Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let values = actual.values
  guard values.count == expected.count else {
    Issue.record("\(values.count) elements instead of \(expected.count)", sourceLocation: sourceLocation)
    return
  }
  for (index, value) in values.enumerated() {
    let allowed = tolerance * max(1, abs(expected[index]))
    if !(abs(Double(value) - expected[index]) <= allowed) {
      let (row, column) = (index / actual.columnCount, index % actual.columnCount)
      let place = "(\(row), \(column)) of [\(actual.rowCount), \(actual.columnCount)]"
      let context = comment().map { "\($0): " } ?? ""
      Issue.record(
        "\(context)\(value) instead of \(expected[index]) at \(place)", sourceLocation: sourceLocation)
      return
    }
  }
}

/// Requires the same bits in both.
func expectSameBits(
  _ actual: Matrix, _ expected: Matrix, _ comment: @autoclosure () -> Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let (left, right) = (actual.values, expected.values)
  let difference = zip(left, right).enumerated().first { $1.0.bitPattern != $1.1.bitPattern }
  guard let (index, pair) = difference else {
    #expect(left.count == right.count, comment(), sourceLocation: sourceLocation)
    return
  }
  let context = comment().map { "\($0): " } ?? ""
  Issue.record(
    "\(context)\(pair.0) has not the bits of \(pair.1) at element \(index)", sourceLocation: sourceLocation)
}
