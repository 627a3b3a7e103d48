import KernelInterface

extension SIMDKernels {
  package func copy(_ x: Matrix, into y: Matrix) {
    observe(.elementwise, operations: x.count) { y.copy(from: x) }
  }

  package func add(_ x: Matrix, into y: Matrix) {
    observe(.elementwise, operations: x.count) {
      requireSameShape(x, y)
      for row in 0..<x.rowCount {
        let source = x.pointer + row * x.stride
        let target = y.pointer + row * y.stride
        forEachVector(x.columnCount) { offset, valid in
          store(
            load(target + offset, first: valid) + load(source + offset, first: valid), target + offset, first: valid)
        }
      }
    }
  }

  package func addColumnSums(of x: Matrix, into sum: Matrix) {
    observe(.elementwise, operations: x.count) {
      requireRow(sum, columnCount: x.columnCount)
      let source = x.pointer
      let target = sum.pointer
      forEachVector(x.columnCount) { offset, valid in
        // Four partial sums hide the latency of an addition.
        var sums = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
        var column = source + offset
        var row = 0
        while row + 4 <= x.rowCount {
          sums.0 += load(column, first: valid)
          sums.1 += load(column + x.stride, first: valid)
          sums.2 += load(column + 2 * x.stride, first: valid)
          sums.3 += load(column + 3 * x.stride, first: valid)
          column += 4 * x.stride
          row += 4
        }
        while row < x.rowCount {
          sums.0 += load(column, first: valid)
          column += x.stride
          row += 1
        }
        let total = (sums.0 + sums.1) + (sums.2 + sums.3)
        store(load(target + offset, first: valid) + total, target + offset, first: valid)
      }
    }
  }

  package func rectifyBackward(_ dy: Matrix, output y: Matrix, into dx: Matrix) {
    observe(.elementwise, operations: dy.count) {
      requireSameShape(dy, y)
      requireSameShape(dy, dx)
      for row in 0..<dy.rowCount {
        let gradient = dy.pointer + row * dy.stride
        let output = y.pointer + row * y.stride
        let target = dx.pointer + row * dx.stride
        forEachVector(dy.columnCount) { offset, valid in
          let isCut = load(output + offset, first: valid) .<= Vector.zero
          store(load(gradient + offset, first: valid).replacing(with: 0, where: isCut), target + offset, first: valid)
        }
      }
    }
  }

  package func drop(_ x: Matrix, _ dropout: Dropout, into y: Matrix, accumulating: Bool) {
    observe(.elementwise, operations: x.count) {
      requireSameShape(x, y)
      let mask = DropoutMask(dropout)
      for row in 0..<x.rowCount {
        let source = x.pointer + row * x.stride
        let target = y.pointer + row * y.stride
        forEachVector(x.columnCount) { offset, valid in
          let kept = mask.apply(load(source + offset, first: valid), index: row * x.columnCount + offset)
          let base = accumulating ? load(target + offset, first: valid) : Vector.zero
          store(base + kept, target + offset, first: valid)
        }
      }
    }
  }
}
