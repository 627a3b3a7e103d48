import Parallelism
import Testing

@Test(arguments: [0, 1, 7, 64, 65, 1000])
func stretchesCoverEverythingInOrder(count: Int) {
  let stretches = parallelMap(chunksOf: count, atLeast: 10) { $0 }
  #expect(stretches.flatMap { Array($0) } == Array(0..<count))
}

@Test(arguments: [0, 1, 5, 100], [1, 2, 7])
func valuesComeInTheOrderOfTheirIndices(count: Int, threadCount: Int) {
  #expect(concurrentMap(count, threadCount: threadCount) { index, _ in index * index } == (0..<count).map { $0 * $0 })
}
