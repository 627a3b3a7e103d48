import Dispatch
import Foundation
import Synchronization

/// The values of `body` on successive stretches of `0 ..< count`, computed on all cores and returned in order.
///
/// Where the cuts fall depends on the number of cores, so the caller's result must not depend on them.
func parallelMap<Value: Sendable>(
  chunksOf count: Int, atLeast smallest: Int, _ body: @Sendable (Range<Int>) -> Value
) -> [Value] {
  // Four chunks a core: a slow core then delays the end by a quarter of its share at most.
  let size = max(smallest, count / (4 * ProcessInfo.processInfo.activeProcessorCount) + 1)
  let chunkCount = (count + size - 1) / size
  let values = Mutex([Value?](repeating: nil, count: chunkCount))
  DispatchQueue.concurrentPerform(iterations: chunkCount) { chunk in
    let value = body(chunk * size..<min(count, (chunk + 1) * size))
    values.withLock { $0[chunk] = value }
  }
  return values.withLock { $0.compactMap { $0 } }
}
