import Kernels
import Randomness
import Testing

@Suite struct DropTests {
  private func dropped(_ x: Matrix, _ dropout: Dropout, _ kernels: any KernelSet) -> Matrix {
    let y = FramedMatrix(rowCount: x.rowCount, columnCount: x.columnCount)
    kernels.drop(FramedMatrix(x).view, dropout, into: y.view, accumulating: false)
    #expect(y.isIntact)
    return y.view.copied
  }

  private let ones = Matrix(rowCount: 100, columnCount: 203, filledWith: 1)

  @Test(arguments: KernelVariant.all, [0.1, 0.5, 0.9] as [Float])
  func theRateIsDroppedAndTheRestScaled(_ variant: KernelVariant, rate: Float) {
    let values = dropped(ones, Dropout(rate: rate, key: 5), variant.kernels).values
    let zeros = values.filter { $0 == 0 }.count
    #expect(values.allSatisfy { $0 == 0 || $0 == 1 / (1 - rate) })
    // 20300 elements: four standard deviations are below 0.014.
    #expect(abs(Double(zeros) / Double(values.count) - Double(rate)) < 0.014)
  }

  @Test(arguments: KernelVariant.all) func noDropoutChangesNothing(_ variant: KernelVariant) {
    var source = RandomSource(seed: 1)
    let x = source.matrix(3, 37)
    expectSameBits(dropped(x, .none, variant.kernels), x)
  }

  /// Keys are random numbers, not counters: two that differ in one bit of the upper half have similar masks.
  @Test(arguments: KernelVariant.all) func aKeyNamesOneMask(_ variant: KernelVariant) {
    var source = RandomSource(seed: 6)
    let key = source.next()
    let first = dropped(ones, Dropout(rate: 0.5, key: key), variant.kernels)
    expectSameBits(dropped(ones, Dropout(rate: 0.5, key: key), variant.kernels), first)
    for _ in 0..<4 {
      let other = dropped(ones, Dropout(rate: 0.5, key: source.next()), variant.kernels)
      let equal = zip(first.values, other.values).filter { $0 == $1 }.count
      // Independent masks of rate 1/2 agree in half of the elements; 0.02 are more than five standard deviations.
      #expect(abs(Double(equal) / Double(ones.count) - 0.5) < 0.02)
    }
  }

  @Test(arguments: KernelVariant.all) func neighboursAreDroppedIndependently(_ variant: KernelVariant) {
    let mask = dropped(ones, Dropout(rate: 0.5, key: 9), variant.kernels)
    for (rows, columns) in [(1, 0), (0, 1), (1, 1), (0, 16)] {
      var both = 0
      for row in 0..<mask.rowCount - rows {
        for column in 0..<mask.columnCount - columns where mask[row, column] == mask[row + rows, column + columns] {
          both += 1
        }
      }
      let count = (mask.rowCount - rows) * (mask.columnCount - columns)
      #expect(abs(Double(both) / Double(count) - 0.5) < 0.02, "\(rows) rows and \(columns) columns apart")
    }
  }

  @Test(arguments: KernelVariant.all) func theMaskDoesNotDependOnTheInstructionSet(_ variant: KernelVariant) {
    let dropout = Dropout(rate: 0.3, key: 0xFEED_5EED_0123_4567)
    expectSameBits(
      dropped(ones, dropout, variant.kernels), dropped(ones, dropout, KernelVariant.all[0].kernels))
  }

  /// Rows of a view and rows of a matrix of its own are dropped alike; and a checkpoint is resumed with the masks that
  /// it would have had, so they may not change between versions of the program.
  @Test(arguments: KernelVariant.all) func theMaskDependsOnNothingButKeyAndPlace(_ variant: KernelVariant) {
    let dropout = Dropout(rate: 0.5, key: 0x0123_4567_89AB_CDEF)
    let x = Matrix(rowCount: 4, columnCount: 6, filledWith: 1)
    let contiguous = Matrix(rowCount: 4, columnCount: 6, filledWith: .nan)
    variant.kernels.drop(x, dropout, into: contiguous, accumulating: false)
    expectSameBits(dropped(x, dropout, variant.kernels), contiguous)
    #expect(contiguous.values.map { $0 == 0 ? "0" : "1" }.joined() == "110000011110111000010001")
  }

  @Test(arguments: KernelVariant.all) func accumulatingAddsTheSameElements(_ variant: KernelVariant) {
    var source = RandomSource(seed: 2)
    let dropout = Dropout(rate: 0.5, key: 4)
    for columnCount in [0, 1, 15, 16, 17, 37] {
      let x = source.eighths(3, columnCount)
      let before = source.eighths(3, columnCount)
      let sum = FramedMatrix(before)
      variant.kernels.drop(FramedMatrix(x).view, dropout, into: sum.view, accumulating: true)
      let kept = dropped(x, dropout, variant.kernels).doubles
      expectClose(sum.view, zip(before.doubles, kept).map { $0 + $1 }, within: 0, "\(columnCount) columns")
      #expect(sum.isIntact)
    }
  }
}
