/// The loss, the most probable pieces, and the optimizer.
func checkLearning(_ check: inout Check) {
  var source = RandomSource(seed: 6)
  for columnCount in [1, 2, 16, 65, 300] {
    let logits = source.matrix(4, columnCount, limit: 5)
    let logProbabilities = Reference.logSoftmax(logits)
    let labels = (0..<4).map { Int32($0 * 7 % columnCount) }
    checkPredictions(&check, logits, logProbabilities)
    let gradient = Matrix(rowCount: 4, columnCount: columnCount, logits.values)
    let loss = check.kernels.crossEntropy(gradient, labels: labels, smoothing: 0.1, gradientScale: 2)
    var (smoothed, likelihood, wanted) = (0.0, 0.0, [Double]())
    for row in 0..<4 {
      for column in 0..<columnCount {
        let logProbability = logProbabilities[row * columnCount + column]
        let isLabel = column == Int(labels[row])
        let target = 0.1 / Double(columnCount) + (isLabel ? 0.9 : 0)
        smoothed -= target * logProbability
        likelihood -= isLabel ? logProbability : 0
        wanted.append(2 * (exp(logProbability) - target))
      }
    }
    check.note("smoothed loss", abs(loss.smoothed - smoothed) < 1e-4, abs(loss.smoothed - smoothed))
    check.note("likelihood", abs(loss.negativeLogLikelihood - likelihood) < 1e-4)
    check.close(gradient, wanted, within: 1e-5, "gradient of the loss")
  }
  checkOptimizer(&check, &source)
  check.section("loss and optimizer")
}

private func checkPredictions(_ check: inout Check, _ logits: Matrix, _ logProbabilities: [Double]) {
  let columnCount = logits.columnCount
  let count = min(3, columnCount)
  let predictions = check.kernels.mostProbable(logits, count: 3)
  check.note("number of predictions", predictions.count == 4 * count)
  for row in 0..<4 {
    let values = Array(logProbabilities[row * columnCount..<(row + 1) * columnCount])
    let order = values.indices.sorted { values[$0] > values[$1] }
    for rank in 0..<count {
      let prediction = predictions[row * count + rank]
      check.note("most probable column", prediction.column == order[rank])
      let difference = abs(Double(prediction.logProbability) - values[order[rank]])
      check.note("its probability", difference < 1e-5, difference)
    }
  }
}

private func checkOptimizer(_ check: inout Check, _ source: inout RandomSource) {
  let lanes = (0..<3).map { _ in source.matrix(1, 2100) }
  let wanted = (0..<2100).map { column in lanes.reduce(0) { $0 + Double($1[0, column]) } }
  let squares = check.kernels.reduce(lanes)
  check.close(lanes[0], wanted, within: 1e-6, "sum of lanes")
  check.note("squares of the sum", abs(squares - wanted.reduce(0) { $0 + $1 * $1 }) < 1e-3)
  check.note("emptied lanes", lanes[1].values.allSatisfy { $0 == 0 } && lanes[2].values.allSatisfy { $0 == 0 })

  let (weights, gradient) = (source.matrix(1, 37), source.matrix(1, 37))
  let (before, slope) = (weights.doubles, gradient.doubles)
  let (first, second) = (Matrix(rowCount: 1, columnCount: 37), Matrix(rowCount: 1, columnCount: 37))
  let step = AdamStep(learningRate: 0.01, step: 1, gradientScale: 0.5, weightDecay: 0.1)
  _ = check.kernels.adam(step, weights: weights, firstMoments: first, secondMoments: second, gradient: gradient)
  let moved = zip(before, slope).map { weight, slope in
    // At the first step the corrected moments are the gradient and its square.
    weight - 0.01 * (0.5 * slope / (abs(0.5 * slope) + 1e-9) + 0.1 * weight)
  }
  check.close(weights, moved, within: 1e-4, "Adam")
  check.note("emptied gradient", gradient.values.allSatisfy { $0 == 0 })
}
