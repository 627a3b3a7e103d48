import Kernels
import Randomness
import Testing

@Suite struct AttentionTests {
  /// Lengths of one, around a vector of keys and around two.
  private static let lengths = [1, 17, 33, 5, 16]
  private static let otherLengths = [3, 33, 1, 16, 32]

  /// Self-attention, causal or not, and cross-attention, each with heads that are whole vectors and that are not.
  static let problems: [AttentionProblem] = [4, 8, 16, 20, 32].flatMap { (headSize: Int) -> [AttentionProblem] in
    let seed = UInt64(headSize)
    let headCount = headSize == 32 ? 1 : 2
    return [
      .random(queryCounts: lengths, headCount: headCount, headSize: headSize, isCausal: false, seed: seed),
      .random(queryCounts: lengths, headCount: headCount, headSize: headSize, isCausal: true, seed: seed + 1),
      .random(
        queryCounts: lengths, keyCounts: otherLengths, headCount: headCount, headSize: headSize, isCausal: false,
        seed: seed + 2),
    ]
  }

  @Test(arguments: KernelVariant.all) func outputsAreThoseOfTheDefinition(_ variant: KernelVariant) {
    for problem in Self.problems {
      var framed = problem
      framed.query = FramedMatrix(problem.query).view
      framed.key = FramedMatrix(problem.key).view
      framed.value = FramedMatrix(problem.value).view
      let y = FramedMatrix(rowCount: problem.query.rowCount, columnCount: problem.query.columnCount)
      framed.run(variant.kernels, into: y.view)
      // Weighted means of values up to 2, with weights of a few roundings.
      expectClose(y.view, AttentionReference(problem).output, within: 2e-6, "\(problem.headCount) heads")
      #expect(y.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all) func keepingTheProbabilitiesChangesNothing(_ variant: KernelVariant) {
    for problem in Self.problems {
      let probabilities = FramedMatrix(rowCount: 1, columnCount: problem.probabilityCount)
      expectSameBits(
        problem.output(of: variant.kernels, probabilities: probabilities.view), problem.output(of: variant.kernels))
      #expect(probabilities.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all) func theKeptProbabilitiesSumToOne(_ variant: KernelVariant) {
    // One sentence of 5 and one head: for each key 16 queries, of which query i sees the first i + 1 keys.
    let problem = AttentionProblem.random(queryCounts: [5], headCount: 1, headSize: 8, isCausal: true, seed: 3)
    let probabilities = Matrix(rowCount: 5, columnCount: 16, filledWith: .nan)
    _ = problem.output(
      of: variant.kernels, probabilities: Matrix(storage: probabilities.storage, rowCount: 1, columnCount: 80))
    for query in 0..<5 {
      let values = probabilities.columns(query..<query + 1).doubles
      #expect(abs(values.reduce(0, +) - 1) < 1e-6)
      #expect(values.prefix(query + 1).allSatisfy { $0 > 0 })
      #expect(values.dropFirst(query + 1).allSatisfy { $0 == 0 })
    }
  }

  @Test(arguments: KernelVariant.all, [16, 20])
  func laterTokensDoNotChangeEarlierOutputsToTheBit(_ variant: KernelVariant, headSize: Int) {
    let problem = AttentionProblem.random(queryCounts: [33], headCount: 2, headSize: headSize, isCausal: true, seed: 4)
    let whole = problem.output(of: variant.kernels)
    var source = RandomSource(seed: 5)
    for first in [1, 7, 16, 17, 32] {
      var changed = problem
      changed.key = problem.key.copied
      changed.value = problem.value.copied
      changed.key.rows(first..<33).copy(from: source.matrix(33 - first, 2 * headSize, limit: 9))
      changed.value.rows(first..<33).copy(from: source.matrix(33 - first, 2 * headSize, limit: 9))
      let output = changed.output(of: variant.kernels)
      expectSameBits(output.rows(0..<first), whole.rows(0..<first), "tokens from \(first) on changed")
      #expect(output.rows(first..<first + 1).values != whole.rows(first..<first + 1).values)
    }
  }

  @Test(arguments: KernelVariant.all) func aSentenceDoesNotDependOnItsBatchMates(_ variant: KernelVariant) {
    for problem in Self.problems {
      let whole = problem.output(of: variant.kernels)
      for sentence in 0..<problem.querySegments.sentenceCount {
        expectSameBits(
          problem.alone(sentence).output(of: variant.kernels), whole.rows(problem.querySegments.rows(of: sentence)),
          "sentence \(sentence)")
      }
    }
  }

  /// What decoding with a cache relies on.
  @Test(arguments: KernelVariant.all, [8, 16, 20])
  func oneQueryAgainstAPrefixOfKeysIsARowOfTheCausalResult(_ variant: KernelVariant, headSize: Int) {
    let causal = AttentionProblem.random(queryCounts: [33], headCount: 2, headSize: headSize, isCausal: true, seed: 6)
    let whole = causal.output(of: variant.kernels)
    for row in 0..<33 {
      var step = causal
      step.query = causal.query.rows(row..<row + 1)
      step.querySegments = Segments(counts: [1])
      step.keySegments = Segments(counts: [row + 1])
      step.isCausal = false
      expectSameBits(step.output(of: variant.kernels), whole.rows(row..<row + 1), "row \(row)")
    }
  }

  @Test(arguments: KernelVariant.all) func segmentsMayLieApartInAnyOrder(_ variant: KernelVariant) {
    let packed = AttentionProblem.random(
      queryCounts: [1, 2, 3], keyCounts: [17, 1, 5], headCount: 2, headSize: 12, isCausal: false, seed: 7)
    var apart = packed
    // A cache with room to grow, full of NaN where no key is.
    apart.querySegments = Segments(starts: [5, 8, 0], counts: [1, 2, 3])
    apart.keySegments = Segments(starts: [20, 2, 9], counts: [17, 1, 5])
    apart.query = Matrix(rowCount: 12, columnCount: 24, filledWith: .nan)
    apart.key = Matrix(rowCount: 40, columnCount: 24, filledWith: .nan)
    apart.value = Matrix(rowCount: 40, columnCount: 24, filledWith: .nan)
    for sentence in 0..<3 {
      let (from, to) = (packed.keySegments.rows(of: sentence), apart.keySegments.rows(of: sentence))
      apart.query.rows(apart.querySegments.rows(of: sentence)).copy(
        from: packed.query.rows(packed.querySegments.rows(of: sentence)))
      apart.key.rows(to).copy(from: packed.key.rows(from))
      apart.value.rows(to).copy(from: packed.value.rows(from))
    }
    let (result, expected) = (apart.output(of: variant.kernels), packed.output(of: variant.kernels))
    for sentence in 0..<3 {
      expectSameBits(
        result.rows(apart.querySegments.rows(of: sentence)), expected.rows(packed.querySegments.rows(of: sentence)))
    }
    #expect(result[3, 0].isNaN, "rows of no sentence are left alone")
  }

  /// The key with by far the largest score is attended to alone, wherever it stands.
  @Test(arguments: KernelVariant.all) func scoresTooLargeForTheExponentialAreChosenAmong(_ variant: KernelVariant) {
    let problem = AttentionProblem.random(
      queryCounts: [1], keyCounts: [33], headCount: 1, headSize: 4, isCausal: false, seed: 8)
    problem.query.fill(with: 100)
    for place in 0..<33 {
      problem.key.fill(with: 0)
      problem.key.rows(place..<place + 1).fill(with: 100)
      expectSameBits(problem.output(of: variant.kernels), problem.value.rows(place..<place + 1), "key \(place)")
    }
  }

  @Test(arguments: KernelVariant.all) func queriesWithoutKeysGetZerosAndNothingElseIsWritten(_ variant: KernelVariant) {
    let problem = AttentionProblem.random(
      queryCounts: [2, 3], keyCounts: [3, 0], headCount: 1, headSize: 8, isCausal: false, seed: 9)
    let probabilities = FramedMatrix(rowCount: 1, columnCount: problem.probabilityCount)
    let output = problem.output(of: variant.kernels, probabilities: probabilities.view)
    #expect(output.rows(2..<5).values.allSatisfy { $0 == 0 })
    #expect(probabilities.isIntact)
    #expect(probabilities.view.values.allSatisfy { $0.isFinite })
  }

  @Test(arguments: KernelVariant.all) func emptySentencesAreAllowed(_ variant: KernelVariant) {
    let none = AttentionProblem.random(queryCounts: [], headCount: 2, headSize: 8, isCausal: false, seed: 9)
    #expect(none.output(of: variant.kernels).values.isEmpty)
    let problem = AttentionProblem.random(
      queryCounts: [2, 0, 1], keyCounts: [3, 4, 2], headCount: 2, headSize: 8, isCausal: false, seed: 9)
    expectClose(problem.output(of: variant.kernels), AttentionReference(problem).output, within: 2e-6)
  }
}

extension Segments {
  func rows(of sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence] + counts[sentence] }
}

extension AttentionProblem {
  /// Only one sentence of the batch.
  func alone(_ sentence: Int) -> AttentionProblem {
    var result = self
    result.query = query.rows(querySegments.rows(of: sentence)).copied
    result.key = key.rows(keySegments.rows(of: sentence)).copied
    result.value = value.rows(keySegments.rows(of: sentence)).copied
    result.querySegments = Segments(counts: [querySegments.counts[sentence]])
    result.keySegments = Segments(counts: [keySegments.counts[sentence]])
    return result
  }
}
