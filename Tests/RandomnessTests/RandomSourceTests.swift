import Randomness
import Testing

@Suite struct RandomSourceTests {
  @Test func theSameSeedGivesTheSameStream() {
    var first = RandomSource(seed: 7)
    var second = RandomSource(seed: 7)
    var third = RandomSource(seed: 8)
    let values = (0..<5).map { _ in first.next() }
    #expect(values == (0..<5).map { _ in second.next() })
    #expect(values != (0..<5).map { _ in third.next() })
  }

  @Test func stateSurvivesEncoding() throws {
    var source = RandomSource(seed: 3, for: "shuffle")
    _ = source.next()
    var copy = source
    #expect(copy == source)
    #expect((0..<3).map { _ in copy.next() } == (0..<3).map { _ in source.next() })
  }

  @Test func purposesHaveStreamsOfTheirOwn() {
    var shuffle = RandomSource(seed: 3, for: "shuffle")
    var weights = RandomSource(seed: 3, for: "weights")
    #expect(shuffle.next() != weights.next())
  }

  @Test func uniformNumbersFillTheirInterval() {
    var source = RandomSource(seed: 1)
    let values = (0..<10_000).map { _ in source.uniform() }
    #expect(values.allSatisfy { (0..<1).contains($0) })
    #expect(abs(values.reduce(0, +) / 10_000 - 0.5) < 0.01)
  }

  @Test func boundedIntegersAreEquallyFrequent() {
    var source = RandomSource(seed: 2)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<7000 { counts[source.integer(below: 7)] += 1 }
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }

  @Test func normalNumbersHaveUnitVariance() {
    var source = RandomSource(seed: 4)
    let values = (0..<20_000).map { _ in source.normal() }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(variance - 1) < 0.03)
  }

  @Test func shufflingKeepsEveryElement() {
    var source = RandomSource(seed: 5)
    var elements = Array(0..<100)
    source.shuffle(&elements)
    #expect(elements != Array(0..<100))
    #expect(elements.sorted() == Array(0..<100))
  }
}
