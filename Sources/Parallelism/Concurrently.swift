import Dispatch
import Synchronization

/// Calls `body` once for each index below `count`, on up to `threadCount` threads at a time.
///
/// Which thread takes which index is left to chance: what `body` computes must not depend on it.
/// - Parameter body: gets the index and the number of its worker, below `threadCount`, of which no two run at once: for
///   memory that a thread reuses.
public func concurrently(
  _ count: Int, threadCount: Int, _ body: @Sendable (_ index: Int, _ worker: Int) -> Void
) {
  guard threadCount > 1 && count > 1 else {
    for index in 0..<count { body(index, 0) }
    return
  }
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(threadCount, count)) { worker in
    while true {
      let index = next.add(1, ordering: .relaxed).oldValue
      if index >= count { return }
      body(index, worker)
    }
  }
}
