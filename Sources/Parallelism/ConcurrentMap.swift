import Synchronization

/// The values of `body` for each index below `count`, computed on up to `threadCount` threads at a time and returned in
/// order.
///
/// - Parameter body: gets the index and the number of its worker, as in `concurrently`.
public func concurrentMap<Value: Sendable>(
  _ count: Int, threadCount: Int, _ body: @Sendable (_ index: Int, _ worker: Int) -> Value
) -> [Value] {
  let values = Mutex([Value?](repeating: nil, count: count))
  concurrently(count, threadCount: threadCount) { index, worker in
    let value = body(index, worker)
    values.withLock { $0[index] = value }
  }
  return values.withLock { $0.compactMap { $0 } }
}
