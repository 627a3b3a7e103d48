import KernelInterface

/// Keeps the root away from 0; PyTorch's and CTranslate2's value.
private let epsilon: Float = 1e-5

extension SIMDKernels {
  package func layerNorm(_ x: Matrix, weight: Matrix, bias: Matrix, statistics: Matrix, into y: Matrix) {
    observe(.norms, operations: x.count) {
      requireSameShape(x, y)
      requireRow(weight, columnCount: x.columnCount)
      requireRow(bias, columnCount: x.columnCount)
      precondition(
        statistics.rowCount == x.rowCount && statistics.columnCount == 2, "statistics are a mean and a scale a row")
      for row in 0..<x.rowCount {
        normalize(
          x.pointer + row * x.stride, x.columnCount, weight.pointer, bias.pointer,
          statistics.pointer + row * statistics.stride, y.pointer + row * y.stride)
      }
    }
  }

  package func residualNorm(
    _ x: Matrix, sublayer: Matrix, _ dropout: Dropout, weight: Matrix, bias: Matrix, sum: Matrix, statistics: Matrix,
    into y: Matrix
  ) {
    observe(.norms, operations: x.count) {
      requireSameShape(x, sublayer)
      requireSameShape(x, sum)
      requireSameShape(x, y)
      requireRow(weight, columnCount: x.columnCount)
      requireRow(bias, columnCount: x.columnCount)
      precondition(
        statistics.rowCount == x.rowCount && statistics.columnCount == 2, "statistics are a mean and a scale a row")
      let mask = DropoutMask(dropout)
      for row in 0..<x.rowCount {
        let residual = x.pointer + row * x.stride
        let branch = sublayer.pointer + row * sublayer.stride
        let total = sum.pointer + row * sum.stride
        forEachVector(x.columnCount) { offset, valid in
          let kept = mask.apply(load(branch + offset, first: valid), index: row * x.columnCount + offset)
          store(load(residual + offset, first: valid) + kept, total + offset, first: valid)
        }
        normalize(
          total, x.columnCount, weight.pointer, bias.pointer, statistics.pointer + row * statistics.stride,
          y.pointer + row * y.stride)
      }
    }
  }

  package func layerNormBackward(
    _ dy: Matrix, input x: Matrix, statistics: Matrix, weight: Matrix, into dx: Matrix, accumulating: Bool,
    dWeight: Matrix, dBias: Matrix
  ) {
    observe(.norms, operations: x.count) {
      requireSameShape(dy, x)
      requireSameShape(dy, dx)
      requireRow(weight, columnCount: x.columnCount)
      requireRow(dWeight, columnCount: x.columnCount)
      requireRow(dBias, columnCount: x.columnCount)
      for row in 0..<x.rowCount {
        normalizeBackward(
          dy.pointer + row * dy.stride, x.pointer + row * x.stride, x.columnCount,
          statistics.pointer + row * statistics.stride, weight.pointer, dx.pointer + row * dx.stride, accumulating,
          dWeight.pointer, dBias.pointer)
      }
    }
  }
}

/// One row of layer norm.
private func normalize(
  _ x: UnsafePointer<Float>, _ count: Int, _ weight: UnsafePointer<Float>, _ bias: UnsafePointer<Float>,
  _ statistics: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>
) {
  var sums = Vector.zero
  forEachVector(count) { offset, valid in sums += load(x + offset, first: valid) }
  let mean = sums.total / Float(count)
  var squares = Vector.zero
  forEachVector(count) { offset, valid in
    // Lanes beyond the row hold the mean, so that they add nothing to the variance.
    let centered = load(x + offset, first: valid, filler: mean) - mean
    squares = squares.adding(centered, times: centered)
  }
  let scale = 1 / (squares.total / Float(count) + epsilon).squareRoot()
  statistics[0] = mean
  statistics[1] = scale
  forEachVector(count) { offset, valid in
    let normalized = (load(x + offset, first: valid) - mean) * scale
    let result = load(bias + offset, first: valid).adding(normalized, times: load(weight + offset, first: valid))
    store(result, y + offset, first: valid)
  }
}

/// One row of layer norm's gradient: dx = scale · (g − mean(g) − x̂ · mean(g ⊙ x̂)), with g = dy ⊙ weight.
private func normalizeBackward(
  _ dy: UnsafePointer<Float>, _ x: UnsafePointer<Float>, _ count: Int, _ statistics: UnsafePointer<Float>,
  _ weight: UnsafePointer<Float>, _ dx: UnsafeMutablePointer<Float>, _ accumulating: Bool,
  _ dWeight: UnsafeMutablePointer<Float>, _ dBias: UnsafeMutablePointer<Float>
) {
  let mean = statistics[0]
  let scale = statistics[1]
  var gradientSums = Vector.zero
  var productSums = Vector.zero
  forEachVector(count) { offset, valid in
    let upstream = load(dy + offset, first: valid)
    let normalized = (load(x + offset, first: valid) - mean) * scale
    let weighted = upstream * load(weight + offset, first: valid)
    gradientSums += weighted
    productSums = productSums.adding(weighted, times: normalized)
    store(load(dBias + offset, first: valid) + upstream, dBias + offset, first: valid)
    store(load(dWeight + offset, first: valid).adding(upstream, times: normalized), dWeight + offset, first: valid)
  }
  let gradientMean = gradientSums.total / Float(count)
  let productMean = productSums.total / Float(count)
  forEachVector(count) { offset, valid in
    let normalized = (load(x + offset, first: valid) - mean) * scale
    let weighted = load(dy + offset, first: valid) * load(weight + offset, first: valid)
    let gradient = (weighted - gradientMean - normalized * productMean) * scale
    let base = accumulating ? load(dx + offset, first: valid) : Vector.zero
    store(base + gradient, dx + offset, first: valid)
  }
}
