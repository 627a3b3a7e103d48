import Kernels
import Randomness
import Testing

@Suite struct AttentionBackwardTests {
  private static func upstream(_ problem: AttentionProblem) -> Matrix {
    var source = RandomSource(seed: 100)
    return source.matrix(problem.query.rowCount, problem.query.columnCount)
  }

  /// Computed once for all instruction sets: the reference is slow.
  private static let expected = AttentionTests.problems.map { AttentionReference($0, dy: upstream($0)) }

  @Test(arguments: KernelVariant.all) func gradientsAreThoseOfTheDefinition(_ variant: KernelVariant) {
    for (problem, expected) in zip(AttentionTests.problems, Self.expected) {
      let dy = Self.upstream(problem)
      let gradients = problem.gradients(of: variant.kernels, dy: dy)
      // Sums over up to 33 tokens of products of a few roundings.
      expectClose(gradients.dQuery, expected.dQuery, within: 5e-6)
      expectClose(gradients.dKey, expected.dKey, within: 5e-6)
      expectClose(gradients.dValue, expected.dValue, within: 5e-6)
    }
  }

  /// Queries, keys and values side by side in one matrix, and so their gradients: every view has a stride.
  @Test(arguments: KernelVariant.all) func partsOfOneMatrixKeepApart(_ variant: KernelVariant) {
    let problem = AttentionProblem.random(queryCounts: [17, 3], headCount: 2, headSize: 6, isCausal: true, seed: 1)
    let dy = Self.upstream(problem)
    let expected = problem.gradients(of: variant.kernels, dy: dy)
    let probabilities = Matrix(rowCount: 1, columnCount: problem.probabilityCount)
    _ = problem.output(of: variant.kernels, probabilities: probabilities)
    var side = problem
    let inputs = Matrix(rowCount: 20, columnCount: 36)
    for (index, part) in [problem.query, problem.key, problem.value].enumerated() {
      inputs.columns(index * 12..<(index + 1) * 12).copy(from: part)
    }
    side.query = inputs.columns(0..<12)
    side.key = inputs.columns(12..<24)
    side.value = inputs.columns(24..<36)
    let result = FramedMatrix(rowCount: 20, columnCount: 36)
    side.runBackward(
      variant.kernels, dy: FramedMatrix(dy).view, probabilities: probabilities,
      into: AttentionProblem.Gradients(
        dQuery: result.view.columns(0..<12), dKey: result.view.columns(12..<24), dValue: result.view.columns(24..<36)))
    expectSameBits(result.view.columns(0..<12), expected.dQuery)
    expectSameBits(result.view.columns(12..<24), expected.dKey)
    expectSameBits(result.view.columns(24..<36), expected.dValue)
    #expect(result.isIntact)
  }

  @Test(arguments: KernelVariant.all) func aSentenceDoesNotDependOnItsBatchMates(_ variant: KernelVariant) {
    for problem in AttentionTests.problems {
      let dy = Self.upstream(problem)
      let whole = problem.gradients(of: variant.kernels, dy: dy)
      for sentence in 0..<problem.querySegments.sentenceCount {
        let (queries, keys) = (problem.querySegments.rows(of: sentence), problem.keySegments.rows(of: sentence))
        let alone = problem.alone(sentence).gradients(of: variant.kernels, dy: dy.rows(queries))
        expectSameBits(alone.dQuery, whole.dQuery.rows(queries))
        expectSameBits(alone.dKey, whole.dKey.rows(keys))
        expectSameBits(alone.dValue, whole.dValue.rows(keys))
      }
    }
  }

  @Test(arguments: KernelVariant.all) func whatIsNotSeenHasNoGradient(_ variant: KernelVariant) {
    let problem = AttentionProblem.random(queryCounts: [18], headCount: 1, headSize: 8, isCausal: true, seed: 2)
    // Only the output at position 4 matters: keys after it get exactly nothing.
    let dy = Matrix(rowCount: 18, columnCount: 8)
    for column in 0..<8 { dy[4, column] = Float(column) - 3.25 }
    let gradients = problem.gradients(of: variant.kernels, dy: dy)
    #expect(gradients.dKey.rows(5..<18).values.allSatisfy { $0 == 0 })
    #expect(gradients.dValue.rows(5..<18).values.allSatisfy { $0 == 0 })
    #expect(gradients.dValue.rows(0..<5).values.allSatisfy { $0 != 0 })
    for row in 0..<18 where row != 4 { #expect(gradients.dQuery.rows(row..<row + 1).values.allSatisfy { $0 == 0 }) }
  }

  @Test(arguments: KernelVariant.all) func emptySentencesGiveTheirKeysNoGradient(_ variant: KernelVariant) {
    let problem = AttentionProblem.random(
      queryCounts: [2, 0, 1], keyCounts: [3, 4, 2], headCount: 2, headSize: 8, isCausal: false, seed: 3)
    let dy = Self.upstream(problem)
    let (expected, gradients) = (AttentionReference(problem, dy: dy), problem.gradients(of: variant.kernels, dy: dy))
    expectClose(gradients.dKey, expected.dKey, within: 5e-6)
    expectClose(gradients.dValue, expected.dValue, within: 5e-6)
  }
}
