/// Kernels that tell a meter how long each call took.
struct MeteredKernels: KernelSet {
  let base: any KernelSet
  let meter: KernelMeter

  var name: String { base.name }

  func pack(_ b: Matrix, transposed: Bool, into packed: PackedMatrix) {
    meter.count(as: .packing) { base.pack(b, transposed: transposed, into: packed) }
  }

  func multiply(
    _ a: Matrix, transposed: Bool, _ b: PackedMatrix, into c: Matrix, _ finish: ProductFinish, workspace: Workspace
  ) {
    meter.count(as: .multiplication) {
      base.multiply(a, transposed: transposed, b, into: c, finish, workspace: workspace)
    }
  }

  func exponential(_ x: Matrix, into y: Matrix) {
    meter.count(as: .elementwise) { base.exponential(x, into: y) }
  }

  func add(_ x: Matrix, into y: Matrix) {
    meter.count(as: .elementwise) { base.add(x, into: y) }
  }

  func addColumnSums(of x: Matrix, into sum: Matrix) {
    meter.count(as: .elementwise) { base.addColumnSums(of: x, into: sum) }
  }

  func rectifyBackward(_ dy: Matrix, output y: Matrix, into dx: Matrix) {
    meter.count(as: .elementwise) { base.rectifyBackward(dy, output: y, into: dx) }
  }

  func drop(_ x: Matrix, _ dropout: Dropout, into y: Matrix, accumulating: Bool) {
    meter.count(as: .elementwise) { base.drop(x, dropout, into: y, accumulating: accumulating) }
  }

  func layerNorm(_ x: Matrix, weight: Matrix, bias: Matrix, statistics: Matrix, into y: Matrix) {
    meter.count(as: .norms) { base.layerNorm(x, weight: weight, bias: bias, statistics: statistics, into: y) }
  }

  func residualNorm(
    _ x: Matrix, sublayer: Matrix, _ dropout: Dropout, weight: Matrix, bias: Matrix, sum: Matrix, statistics: Matrix,
    into y: Matrix
  ) {
    meter.count(as: .norms) {
      base.residualNorm(
        x, sublayer: sublayer, dropout, weight: weight, bias: bias, sum: sum, statistics: statistics, into: y)
    }
  }

  func layerNormBackward(
    _ dy: Matrix, input x: Matrix, statistics: Matrix, weight: Matrix, into dx: Matrix, accumulating: Bool,
    dWeight: Matrix, dBias: Matrix
  ) {
    meter.count(as: .norms) {
      base.layerNormBackward(
        dy, input: x, statistics: statistics, weight: weight, into: dx, accumulating: accumulating, dWeight: dWeight,
        dBias: dBias)
    }
  }

  func embed(
    _ ids: [Int32], table: Matrix, scale: Float, positions: Matrix, positionIndices: [Int32], _ dropout: Dropout,
    into y: Matrix
  ) {
    meter.count(as: .elementwise) {
      base.embed(
        ids, table: table, scale: scale, positions: positions, positionIndices: positionIndices, dropout, into: y)
    }
  }

  func embedBackward(_ dy: Matrix, _ ids: [Int32], scale: Float, _ dropout: Dropout, into dTable: Matrix) {
    meter.count(as: .elementwise) { base.embedBackward(dy, ids, scale: scale, dropout, into: dTable) }
  }

  func attention(
    query: Matrix, key: Matrix, value: Matrix, querySegments: Segments, keySegments: Segments, headCount: Int,
    isCausal: Bool, probabilities: Matrix?, into y: Matrix, workspace: Workspace
  ) {
    meter.count(as: .attention) {
      base.attention(
        query: query, key: key, value: value, querySegments: querySegments, keySegments: keySegments,
        headCount: headCount, isCausal: isCausal, probabilities: probabilities, into: y, workspace: workspace)
    }
  }

  func append(_ keysAndValues: Matrix, to cache: KeyValueCache, slot: Int, at position: Int) {
    meter.count(as: .attention) { base.append(keysAndValues, to: cache, slot: slot, at: position) }
  }

  func attention(
    query: Matrix, cache: KeyValueCache, slots: [Int], counts: [Int], headCount: Int, into y: Matrix,
    workspace: Workspace
  ) {
    meter.count(as: .attention) {
      base.attention(
        query: query, cache: cache, slots: slots, counts: counts, headCount: headCount, into: y, workspace: workspace)
    }
  }

  func attentionBackward(
    _ dy: Matrix, query: Matrix, key: Matrix, value: Matrix, probabilities: Matrix, querySegments: Segments,
    keySegments: Segments, headCount: Int, isCausal: Bool, dQuery: Matrix, dKey: Matrix, dValue: Matrix,
    workspace: Workspace
  ) {
    meter.count(as: .attention) {
      base.attentionBackward(
        dy, query: query, key: key, value: value, probabilities: probabilities, querySegments: querySegments,
        keySegments: keySegments, headCount: headCount, isCausal: isCausal, dQuery: dQuery, dKey: dKey, dValue: dValue,
        workspace: workspace)
    }
  }

  func crossEntropy(_ logits: Matrix, labels: [Int32], smoothing: Float, gradientScale: Float) -> CrossEntropy {
    meter.count(as: .loss) {
      base.crossEntropy(logits, labels: labels, smoothing: smoothing, gradientScale: gradientScale)
    }
  }

  func mostProbable(_ logits: Matrix, count: Int) -> [Prediction] {
    meter.count(as: .loss) { base.mostProbable(logits, count: count) }
  }

  func reduce(_ gradients: [Matrix]) -> Double {
    meter.count(as: .optimizer) { base.reduce(gradients) }
  }

  func adam(
    _ step: AdamStep, weights: Matrix, firstMoments: Matrix, secondMoments: Matrix, gradient: Matrix
  ) -> UpdateSquares {
    meter.count(as: .optimizer) {
      base.adam(step, weights: weights, firstMoments: firstMoments, secondMoments: secondMoments, gradient: gradient)
    }
  }

  func multiplyAddLoop(_ count: Int) -> (multiplyAddCount: Int, sum: Float) { base.multiplyAddLoop(count) }
}
