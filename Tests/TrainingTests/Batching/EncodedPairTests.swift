import Corpus
import Testing
import Training

@Suite struct EncodedPairTests {
  @Test func lengthsCountTheEndOfSentence() {
    let pair = EncodedPair(source: [5, 6, 0], target: [7, 0])
    #expect(pair.sourceLength == 3)
    #expect(pair.targetLength == 2)
  }

  @Test func tooLongPairsAreCountedOnceUnderTheSideToBlame() {
    let pairs = [
      EncodedPair(source: [1, 2, 0], target: [0]),
      EncodedPair(source: [1, 2, 3, 0], target: [0]),
      EncodedPair(source: [0], target: [1, 2, 3, 0]),
      EncodedPair(source: [1, 2, 3, 0], target: [1, 2, 3, 0]),
      EncodedPair(source: [0], target: [1, 2, 0]),
    ]
    let partition = pairs.partitionedByLength(maximum: 3)
    #expect(partition.kept == [pairs[0], pairs[4]])
    #expect(partition.keptIndices == [0, 4])
    #expect(partition.longSourceIndices == [1, 3])
    #expect(partition.longTargetIndices == [2])
    #expect(partition.droppedCount == 3)
  }
}
