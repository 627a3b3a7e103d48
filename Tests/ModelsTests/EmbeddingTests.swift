import Autograd
import Kernels
import Testing

@testable import Layers
@testable import Models

@Suite struct EmbeddingTests {
  @Test(arguments: [true, false]) func theStartSymbolIsItsPositionAlone(tiesEmbeddings: Bool) {
    let random = RandomModel(tiesEmbeddings: tiesEmbeddings)
    let tape = Tape(weights: random.weights)
    let embedding = random.model.targetEmbedding
    let embedded = embedding([random.model.startOfSentence, 12], positions: [3, 3], on: tape).value
    #expect(embedded.rows(0..<1).values == embedding.positionalEncoding.table.rows(3..<4).values)
    #expect(embedded.rows(1..<2).values != embedded.rows(0..<1).values)
  }

  @Test func embeddingsAreScaledByTheRootOfTheirSize() {
    let random = RandomModel()
    let tape = Tape(weights: random.weights)
    let embedding = random.model.sourceEmbedding
    let row = embedding([7], positions: [2], on: tape).value.values
    let weight = embedding.weight.view(of: random.weights)
    for (column, value) in row.enumerated() {
      let wanted = weight[7, column] * Float(20).squareRoot() + embedding.positionalEncoding.table[2, column]
      #expect(abs(value - wanted) < 1e-6)
    }
  }

  @Test func onlyEmbeddedTokensGetAGradientAndTheStartSymbolIsNone() {
    let random = RandomModel(tiesEmbeddings: false)
    /// The pieces whose target embedding gets a gradient.
    func trained(_ target: [Int32]) -> [Int] {
      let gradients = Matrix(rowCount: 1, columnCount: random.weights.count)
      let tape = Tape(weights: random.weights, gradients: gradients)
      _ = random.model.loss(sources: TokenBatch([[3, 0]]), targets: TokenBatch([target]), smoothing: 0.1, on: tape)
      tape.backward()
      let table = random.model.targetEmbedding.weight.view(of: gradients)
      return (0..<table.rowCount).filter { row in table.rows(row..<row + 1).values.contains { $0 != 0 } }
    }
    // The decoder reads the start symbol and all but the last token.
    #expect(trained([0]) == [])
    #expect(trained([5, 12, 0]) == [5, 12])
  }
}
