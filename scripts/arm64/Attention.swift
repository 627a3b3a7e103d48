/// Attention forward, backward and from a cache, for several sentences and head sizes.
func checkAttention(_ check: inout Check) {
  for (headCount, headSize) in [(1, 16), (2, 5), (3, 32)] {
    for isCausal in [false, true] {
      let counts = [1, 17, 4, 33]
      let problem = AttentionProblem.random(
        queryCounts: counts, keyCounts: isCausal ? counts : [3, 1, 20, 16], headCount: headCount, headSize: headSize,
        isCausal: isCausal, seed: 4)
      var source = RandomSource(seed: 5)
      let dy = source.matrix(problem.query.rowCount, problem.query.columnCount)
      let wanted = AttentionReference(problem, dy: dy)
      let output = problem.output(of: check.kernels)
      check.close(output, wanted.output, within: 1e-5, "attention")
      let gradients = problem.gradients(of: check.kernels, dy: dy)
      check.close(gradients.dQuery, wanted.dQuery, within: 1e-4, "gradient of queries")
      check.close(gradients.dKey, wanted.dKey, within: 1e-4, "gradient of keys")
      check.close(gradients.dValue, wanted.dValue, within: 1e-4, "gradient of values")
      if isCausal { checkCache(&check, problem, output) }
    }
  }
  check.section("attention")
}

/// Token after token, the same bits as all tokens at once.
private func checkCache(_ check: inout Check, _ problem: AttentionProblem, _ output: Matrix) {
  let (counts, starts) = (problem.querySegments.counts, problem.querySegments.starts)
  let size = problem.query.columnCount
  let cache = KeyValueCache(slotCount: counts.count, capacity: counts.max() ?? 0, size: size)
  for sentence in counts.indices {
    for position in 0..<counts[sentence] {
      let row = starts[sentence] + position
      let keysAndValues = Matrix(
        rowCount: 1, columnCount: 2 * size,
        problem.key.rows(row..<row + 1).values + problem.value.rows(row..<row + 1).values)
      check.kernels.append(keysAndValues, to: cache, slot: sentence, at: position)
      let y = unwritten(1, size)
      check.kernels.attention(
        query: problem.query.rows(row..<row + 1), cache: cache, slots: [sentence], counts: [position + 1],
        headCount: problem.headCount, into: y, workspace: Workspace())
      check.same(y, output.rows(row..<row + 1), "cached attention")
    }
  }
}
