import Kernels
import Randomness
import Testing

/// Around a vector of 16, and around the four rows that are summed at a time.
private let columnCounts = [0, 1, 15, 16, 17, 32, 37]
private let rowCounts = [0, 1, 2, 3, 4, 5, 8, 11]

@Suite struct ElementwiseTests {
  @Test(arguments: KernelVariant.all) func additionIsElementwise(_ variant: KernelVariant) {
    var source = RandomSource(seed: 1)
    for columnCount in columnCounts {
      let x = source.eighths(3, columnCount)
      let y = source.eighths(3, columnCount)
      let sum = FramedMatrix(y)
      variant.kernels.add(FramedMatrix(x).view, into: sum.view)
      expectClose(sum.view, zip(x.doubles, y.doubles).map { $0 + $1 }, within: 0, "\(columnCount) columns")
      #expect(sum.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all) func columnSumsAreAddedToWhatIsThere(_ variant: KernelVariant) {
    var source = RandomSource(seed: 2)
    for columnCount in columnCounts {
      for rowCount in rowCounts {
        let x = source.eighths(rowCount, columnCount)
        let before = source.eighths(1, columnCount)
        let sum = FramedMatrix(before)
        variant.kernels.addColumnSums(of: FramedMatrix(x).view, into: sum.view)
        let expected = (0..<columnCount).map { column in
          (0..<rowCount).reduce(Double(before[0, column])) { $0 + Double(x[$1, column]) }
        }
        expectClose(sum.view, expected, within: 0, "[\(rowCount), \(columnCount)]")
        #expect(sum.isIntact)
      }
    }
  }

  @Test(arguments: KernelVariant.all) func theGradientPassesWhereTheOutputIsPositive(_ variant: KernelVariant) {
    var source = RandomSource(seed: 3)
    for columnCount in columnCounts {
      // Eighths contain exact zeros: the rectified elements.
      let y = source.eighths(3, columnCount)
      let dy = source.eighths(3, columnCount)
      let expected = zip(y.values, dy.doubles).map { $0 > 0 ? $1 : 0 }
      let dx = FramedMatrix(rowCount: 3, columnCount: columnCount)
      variant.kernels.rectifyBackward(FramedMatrix(dy).view, output: FramedMatrix(y).view, into: dx.view)
      expectClose(dx.view, expected, within: 0, "\(columnCount) columns")
      #expect(dx.isIntact)

      let inPlace = FramedMatrix(dy)
      variant.kernels.rectifyBackward(inPlace.view, output: FramedMatrix(y).view, into: inPlace.view)
      expectClose(inPlace.view, expected, within: 0, "\(columnCount) columns in place")
    }
  }
}
