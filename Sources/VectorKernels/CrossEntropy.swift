import KernelInterface

extension SIMDKernels {
  package func crossEntropy(
    _ logits: Matrix, labels: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy {
    observe(.loss, operations: logits.count, otherwise: CrossEntropy.zero) {
      precondition(labels.count == logits.rowCount, "each row has a label")
      var total = CrossEntropy.zero
      for row in 0..<logits.rowCount {
        let label = Int(labels[row])
        precondition(label >= 0 && label < logits.columnCount, "a label is an id of the vocabulary")
        total += rowCrossEntropy(
          logits.pointer + row * logits.stride, logits.columnCount, label: label, smoothing: smoothing,
          gradientScale: gradientScale)
      }
      return total
    }
  }
}

/// The largest of `count` floats.
@inline(__always)
func maximum(_ values: UnsafePointer<Float>, _ count: Int) -> Float {
  var highest = Vector(repeating: -.infinity)
  forEachVector(count) { offset, valid in
    highest = highest.maximum(load(values + offset, first: valid, filler: -.infinity))
  }
  return highest.largest
}

/// One row: −Σ q log p = log Σ eˣ − (1 − ε)·x_label − ε·mean(x); its gradient is p − q.
private func rowCrossEntropy(
  _ logits: UnsafeMutablePointer<Float>, _ count: Int, label: Int, smoothing: Float, gradientScale: Float
) -> CrossEntropy {
  let highest = maximum(logits, count)
  let labelLogit = logits[label] - highest
  var exponentialSums = Vector.zero
  var logitSums = Vector.zero
  forEachVector(count) { offset, valid in
    // exp(−∞) is 0: lanes beyond the row add nothing.
    let shifted = load(logits + offset, first: valid, filler: -.infinity) - highest
    let exponential = exponentials(shifted)
    exponentialSums += exponential
    logitSums += valid == lanes ? shifted : load(logits + offset, first: valid, filler: highest) - highest
    store(exponential, logits + offset, first: valid)
  }
  let sum = exponentialSums.total
  let probabilityScale = gradientScale / sum
  let smoothed = gradientScale * smoothing / Float(count)
  forEachVector(count) { offset, valid in
    let gradient = load(logits + offset, first: valid) * probabilityScale - smoothed
    store(gradient, logits + offset, first: valid)
  }
  logits[label] -= gradientScale * (1 - smoothing)
  let logSum = Double(logarithm(sum))
  let likelihood = logSum - Double(labelLogit)
  let uniform = logSum - Double(logitSums.total) / Double(count)
  return CrossEntropy(
    smoothed: Double(1 - smoothing) * likelihood + Double(smoothing) * uniform, negativeLogLikelihood: likelihood)
}
