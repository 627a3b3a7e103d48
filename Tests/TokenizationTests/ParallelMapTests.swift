import Testing

@testable import Tokenization

@Test(arguments: [0, 1, 7, 64, 65, 1000])
func stretchesCoverEverythingInOrder(count: Int) {
  let stretches = parallelMap(chunksOf: count, atLeast: 10) { $0 }
  #expect(stretches.flatMap { Array($0) } == Array(0..<count))
}
