import KernelInterface

extension SIMDKernels {
  package func mostProbable(_ logits: Matrix, count: Int) -> [Prediction] {
    observe(.loss, operations: logits.count, otherwise: []) {
      let (columnCount, count) = (logits.columnCount, min(count, logits.columnCount))
      var predictions: [Prediction] = []
      predictions.reserveCapacity(logits.rowCount * count)
      let blockCount = (columnCount + blockColumnCount - 1) / blockColumnCount
      withUnsafeTemporaryAllocation(of: Float.self, capacity: blockCount + 1) { memory in
        guard let blocks = memory.baseAddress else { return }
        for row in 0..<logits.rowCount {
          let values = logits.pointer + row * logits.stride
          var highest = -Float.infinity
          for block in 0..<blockCount {
            let start = block * blockColumnCount
            blocks[block] = maximum(values + start, min(blockColumnCount, columnCount - start))
            highest = blocks[block] > highest ? blocks[block] : highest
          }
          var sums = Vector.zero
          forEachVector(columnCount) { offset, valid in
            sums += exponentials(load(values + offset, first: valid, filler: -.infinity) - highest)
          }
          let normalizer = logarithm(sums.total)
          for column in largest(count, of: values, columnCount, blocks: blocks, blockCount) {
            predictions.append(Prediction(column: column, logProbability: values[column] - highest - normalizer))
          }
        }
      }
      return predictions
    }
  }
}

/// The columns whose largest value is found first, so that most need not be looked at again.
private let blockColumnCount = 4 * lanes

/// The columns of the `number` largest values.
private func largest(
  _ number: Int, of values: UnsafePointer<Float>, _ count: Int, blocks: UnsafePointer<Float>, _ blockCount: Int
) -> [Int] {
  var bestBlocks = LargestIndices(number, of: blocks)
  for block in 0..<blockCount { bestBlocks.offer(block) }
  // As many values as there are best blocks are at least as large as the last of these.
  let threshold = blockCount > number ? bestBlocks.indices.last.map { blocks[$0] } ?? .infinity : -.infinity
  var best = LargestIndices(number, of: values)
  for block in 0..<blockCount where !(blocks[block] < threshold) {
    for column in block * blockColumnCount..<min((block + 1) * blockColumnCount, count) { best.offer(column) }
  }
  return best.indices
}

/// The indices of the largest values so far, the largest first; of equal ones the one offered first.
private struct LargestIndices {
  private(set) var indices: [Int] = []
  private let number: Int
  private let values: UnsafePointer<Float>

  init(_ number: Int, of values: UnsafePointer<Float>) {
    self.number = number
    self.values = values
    indices.reserveCapacity(number + 1)
  }

  @inline(__always)
  mutating func offer(_ index: Int) {
    if indices.count == number {
      guard let last = indices.last, values[index] > values[last] else { return }
    }
    // Few are kept and fewer move: a sorted array beats a heap.
    let place = indices.lastIndex { values[$0] >= values[index] }.map { $0 + 1 } ?? 0
    indices.insert(index, at: place)
    if indices.count > number { indices.removeLast() }
  }
}
