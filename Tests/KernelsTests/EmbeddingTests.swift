import Kernels
import Randomness
import Testing

@Suite struct EmbeddingTests {
  /// Three sentences' pieces: one repeated, and the start symbol, one past the table.
  private let ids: [Int32] = [7, 2, 0, 6, 2, 2, 7, 5]
  private let positionIndices: [Int32] = [0, 1, 2, 0, 1, 2, 0, 1]

  @Test(arguments: KernelVariant.all) func embeddingsAreScaledAndPositionsAdded(_ variant: KernelVariant) {
    var source = RandomSource(seed: 1)
    for columnCount in [1, 15, 16, 17, 33] {
      let (table, positions) = (source.eighths(7, columnCount), source.eighths(3, columnCount))
      let y = FramedMatrix(rowCount: ids.count, columnCount: columnCount)
      variant.kernels.embed(
        ids, table: FramedMatrix(table).view, scale: 4, positions: FramedMatrix(positions).view,
        positionIndices: positionIndices, .none, into: y.view)
      let expected = zip(ids, positionIndices).flatMap { (id, position) -> [Double] in
        (0..<columnCount).map { column in
          // The start symbol's embedding is zero; its position still counts.
          (id < 7 ? 4 * Double(table[Int(id), column]) : 0) + Double(positions[Int(position), column])
        }
      }
      expectClose(y.view, expected, within: 0, "\(columnCount) columns")
      #expect(y.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all) func dropoutIsAppliedToTheSum(_ variant: KernelVariant) {
    var source = RandomSource(seed: 2)
    let (table, positions) = (source.eighths(7, 37), source.eighths(3, 37))
    let dropout = Dropout(rate: 0.5, key: 77)
    func embedded(_ dropout: Dropout) -> Matrix {
      let y = Matrix(rowCount: ids.count, columnCount: 37, filledWith: .nan)
      variant.kernels.embed(
        ids, table: table, scale: 4, positions: positions, positionIndices: positionIndices, dropout, into: y)
      return y
    }
    let expected = Matrix(rowCount: ids.count, columnCount: 37)
    variant.kernels.drop(embedded(.none), dropout, into: expected, accumulating: false)
    expectClose(embedded(dropout), expected.doubles, within: 0)
    #expect(embedded(dropout).values.contains(0))
  }

  @Test(arguments: KernelVariant.all) func gradientsOfRepeatedPiecesAddUp(_ variant: KernelVariant) {
    var source = RandomSource(seed: 3)
    let dropout = Dropout(rate: 0.5, key: 3)
    for columnCount in [1, 15, 16, 17, 33] {
      let (dy, before) = (source.eighths(ids.count, columnCount), source.eighths(7, columnCount))
      let dTable = FramedMatrix(before)
      variant.kernels.embedBackward(FramedMatrix(dy).view, ids, scale: 4, dropout, into: dTable.view)
      let kept = Matrix(rowCount: ids.count, columnCount: columnCount)
      variant.kernels.drop(dy, dropout, into: kept, accumulating: false)
      var expected = before.doubles
      for (row, id) in ids.enumerated() where id < 7 {
        for column in 0..<columnCount { expected[Int(id) * columnCount + column] += 4 * Double(kept[row, column]) }
      }
      expectClose(dTable.view, expected, within: 0, "\(columnCount) columns")
      #expect(dTable.isIntact)
    }
  }

  @Test(arguments: KernelVariant.all) func noPiecesAreNoRows(_ variant: KernelVariant) {
    let table = Matrix(rowCount: 2, columnCount: 3)
    variant.kernels.embed(
      [], table: table, scale: 1, positions: table, positionIndices: [], .none,
      into: Matrix(rowCount: 0, columnCount: 3))
    variant.kernels.embedBackward(Matrix(rowCount: 0, columnCount: 3), [], scale: 1, .none, into: table)
    #expect(table.values.allSatisfy { $0 == 0 })
  }
}
