import Kernels
import Testing

@testable import Models

@Suite struct TokenBatchTests {
  @Test func sentencesLieEndToEnd() {
    let batch = TokenBatch([[5, 6, 0], [0], [7, 0]])
    #expect(batch.ids == [5, 6, 0, 0, 7, 0])
    #expect(batch.positions == [0, 1, 2, 0, 0, 1])
    #expect(batch.segments == Segments(counts: [3, 1, 2]))
    #expect(batch.segments.starts == [0, 3, 4])
  }

  @Test func shiftingRightPutsTheStartSymbolBeforeEverySentenceAndDropsItsLastToken() {
    let batch = TokenBatch([[5, 6, 0], [0], [7, 0]])
    #expect(batch.shiftedRight(start: 99) == TokenBatch([[99, 5, 6], [99], [99, 7]]))
  }

  @Test func emptySentencesAndNoSentencesAreBatches() {
    #expect(TokenBatch([[], [4], []]).shiftedRight(start: 9) == TokenBatch([[], [9], []]))
    #expect(TokenBatch([]).ids == [])
    #expect(TokenBatch([]).segments.sentenceCount == 0)
  }
}
