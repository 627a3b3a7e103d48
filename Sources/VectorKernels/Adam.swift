import KernelInterface

extension SIMDKernels {
  package func reduce(_ gradients: [Matrix]) -> Double {
    observe(.optimizer, operations: gradients.reduce(0) { $0 + $1.count }, otherwise: 0) {
      guard let total = gradients.first else { return 0 }
      for gradient in gradients {
        requireSameShape(gradient, total)
        precondition(gradient.isContiguous, "gradients are contiguous")
      }
      let target = total.pointer
      let others = gradients.dropFirst().map { $0.pointer }
      // Blocks that stay in the first-level cache while each lane is added; partial sums of squares in Double.
      let block = 2048
      var squares = 0.0
      for start in stride(from: 0, to: total.count, by: block) {
        let count = min(block, total.count - start)
        for other in others {
          forEachVector(count) { offset, valid in
            let sum = load(target + start + offset, first: valid) + load(other + start + offset, first: valid)
            store(sum, target + start + offset, first: valid)
            store(Vector.zero, other + start + offset, first: valid)
          }
        }
        var sums = Vector.zero
        forEachVector(count) { offset, valid in
          let value = load(target + start + offset, first: valid)
          sums = sums.adding(value, times: value)
        }
        squares += Double(sums.total)
      }
      return squares
    }
  }

  package func adam(
    _ step: AdamStep, weights: Matrix, firstMoments: Matrix, secondMoments: Matrix, gradient: Matrix
  ) -> UpdateSquares {
    observe(.optimizer, operations: weights.count, otherwise: UpdateSquares.zero) {
      for matrix in [weights, firstMoments, secondMoments] {
        requireSameShape(matrix, gradient)
        precondition(matrix.isContiguous && gradient.isContiguous, "parameters are contiguous")
      }
      let weight = weights.pointer
      let first = firstMoments.pointer
      let second = secondMoments.pointer
      let slope = gradient.pointer
      let beta1 = Vector(repeating: step.beta1)
      let beta2 = Vector(repeating: step.beta2)
      let rate = step.learningRate / step.correction1
      let secondScale = 1 / step.correction2
      let decay = Vector(repeating: step.learningRate * step.weightDecay)
      var changeSquares = Vector.zero
      var weightSquares = Vector.zero
      forEachVector(weights.count) { offset, valid in
        let g = load(slope + offset, first: valid) * step.gradientScale
        let m = (g * (1 - step.beta1)).adding(load(first + offset, first: valid), times: beta1)
        let v = (g * g * (1 - step.beta2)).adding(load(second + offset, first: valid), times: beta2)
        let w = load(weight + offset, first: valid)
        let change = (m * rate / ((v * secondScale).roots + step.epsilon)).adding(w, times: decay)
        store(m, first + offset, first: valid)
        store(v, second + offset, first: valid)
        changeSquares = changeSquares.adding(change, times: change)
        weightSquares = weightSquares.adding(w, times: w)
        store(w - change, weight + offset, first: valid)
        store(Vector.zero, slope + offset, first: valid)
      }
      return UpdateSquares(change: Double(changeSquares.total), weights: Double(weightSquares.total))
    }
  }
}
