import Randomness
import Testing

@testable import Tokenization

@Test func heapGivesElementsInOrder() {
  var random = RandomSource(seed: 12)
  for count in [0, 1, 2, 3, 10, 500] {
    var heap = Heap<Int>()
    let numbers = (0..<count).map { _ in random.integer(below: 100) }
    for number in numbers { heap.push(number, by: >) }
    var popped: [Int] = []
    while let number = heap.pop(by: >) { popped.append(number) }
    #expect(popped == numbers.sorted(by: >))
  }
}
