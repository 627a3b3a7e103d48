import Foundation

/// The values of `body` on successive stretches of `0 ..< count`, computed on all cores and returned in order.
///
/// Where the cuts fall depends on the number of cores, so the caller's result must not depend on them.
public func parallelMap<Value: Sendable>(
  chunksOf count: Int, atLeast smallest: Int, _ body: @Sendable (Range<Int>) -> Value
) -> [Value] {
  let coreCount = ProcessInfo.processInfo.activeProcessorCount
  // Four chunks a core: a slow core then delays the end by a quarter of its share at most.
  let size = max(smallest, count / (4 * coreCount) + 1)
  return concurrentMap((count + size - 1) / size, threadCount: coreCount) { chunk, _ in
    body(chunk * size..<min(count, (chunk + 1) * size))
  }
}
