import Parallelism
import Synchronization
import Testing

@Suite struct ConcurrentlyTests {
  @Test(arguments: [0, 1, 2, 100], [1, 2, 7]) func everyIndexIsTakenOnce(count: Int, threadCount: Int) {
    let counts = Mutex([Int](repeating: 0, count: count))
    concurrently(count, threadCount: threadCount) { index, _ in counts.withLock { $0[index] += 1 } }
    #expect(counts.withLock { $0 } == [Int](repeating: 1, count: count))
  }

  @Test func noTwoBodiesOfAWorkerRunAtOnce() {
    let isBusy = Mutex([Bool](repeating: false, count: 3))
    let clashes = Mutex(0)
    concurrently(300, threadCount: 3) { _, worker in
      let wasBusy = isBusy.withLock { busy in
        defer { busy[worker] = true }
        return busy[worker]
      }
      if wasBusy { clashes.withLock { $0 += 1 } }
      isBusy.withLock { $0[worker] = false }
    }
    #expect(clashes.withLock { $0 } == 0)
  }

  @Test func oneThreadTakesTheIndicesInOrder() {
    let order = Mutex([Int]())
    concurrently(20, threadCount: 1) { index, worker in order.withLock { $0.append(index + worker) } }
    #expect(order.withLock { $0 } == Array(0..<20))
  }
}
