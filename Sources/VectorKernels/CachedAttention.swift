import KernelInterface

extension SIMDKernels {
  package func append(_ keysAndValues: Matrix, to cache: KeyValueCache, slot: Int, at position: Int) {
    observe(.attention, operations: keysAndValues.count) {
      let size = cache.size
      precondition(keysAndValues.columnCount == 2 * size, "keys and values lie side by side")
      precondition(
        slot >= 0 && slot < cache.slotCount && position >= 0 && position + keysAndValues.rowCount <= cache.capacity,
        "a slot has room for its tokens")
      for row in 0..<keysAndValues.rowCount {
        let source = keysAndValues.pointer + row * keysAndValues.stride
        let (block, place) = (position + row).quotientAndRemainder(dividingBy: KeyValueCache.blockTokenCount)
        let key = cache.keys.pointer + (slot * cache.blockCount + block) * size * lanes + place
        for column in 0..<size { key[column * lanes] = source[column] }
        (cache.values.pointer + (slot * cache.capacity + position + row) * size).update(
          from: source + size, count: size)
      }
    }
  }

  package func attention(
    query: Matrix, cache: KeyValueCache, slots: [Int], counts: [Int], headCount: Int, into y: Matrix,
    workspace: Workspace
  ) {
    observe(.attention, operations: 4 * query.columnCount * counts.reduce(0, +)) {
      requireSameShape(query, y)
      precondition(query.columnCount == cache.size && query.columnCount % headCount == 0, "the heads share the columns")
      precondition(
        slots.count == query.rowCount && counts.count == query.rowCount
          && slots.allSatisfy { $0 >= 0 && $0 < cache.slotCount }
          && counts.allSatisfy { $0 > 0 && $0 <= cache.capacity },
        "each query has the tokens of a slot")
      let storage = workspace.storage(for: .attention, count: cache.blockCount * lanes)
      let scores = Matrix(storage: storage, rowCount: 1, columnCount: storage.count).pointer
      let headSize = query.columnCount / headCount
      for row in 0..<query.rowCount {
        for head in 0..<headCount {
          let column = head * headSize
          let slot = CachedHead(cache, slot: slots[row], count: counts[row], column: column, size: headSize)
          slot.attend(query.pointer + row * query.stride + column, scores, into: y.pointer + row * y.stride + column)
        }
      }
    }
  }
}

/// One head's keys and values of a slot's first tokens.
private struct CachedHead {
  let keys: UnsafePointer<Float>
  let values: UnsafePointer<Float>
  /// The elements of a block of keys, and of a token's values.
  let (keyStride, valueStride): (Int, Int)
  let count: Int
  let size: Int

  @inline(__always)
  init(_ cache: KeyValueCache, slot: Int, count: Int, column: Int, size: Int) {
    keys = UnsafePointer(cache.keys.pointer + (slot * cache.blockCount * cache.size + column) * lanes)
    values = UnsafePointer(cache.values.pointer + slot * cache.capacity * cache.size + column)
    keyStride = cache.size * lanes
    valueStride = cache.size
    self.count = count
    self.size = size
  }

  /// The same sums in the same order as attention without a cache.
  @inline(__always)
  func attend(_ query: UnsafePointer<Float>, _ scores: UnsafeMutablePointer<Float>, into y: UnsafeMutablePointer<Float>)
  {
    let scale = 1 / Float(size).squareRoot()
    let blockCount = (count + lanes - 1) / lanes
    for block in 0..<blockCount {
      let keys = keys + block * keyStride
      var sums = Vector.zero
      for index in 0..<size {
        sums = sums.adding(Vector(repeating: query[index]), times: load(keys + index * lanes))
      }
      store(sums * scale, scores + block * lanes)
    }
    softmax(scores, count)
    forEachVector(size) { offset, valid in
      var sums = Vector.zero
      for token in 0..<count {
        sums = sums.adding(
          Vector(repeating: scores[token]), times: load(values + token * valueStride + offset, first: valid))
      }
      store(sums, y + offset, first: valid)
    }
  }
}

/// The softmax of one query's scores, of which there may be more in the last vector.
@inline(__always)
private func softmax(_ scores: UnsafeMutablePointer<Float>, _ count: Int) {
  let highest = maximum(scores, count)
  forEachVector(count) { offset, _ in store(exponentials(load(scores + offset) - highest), scores + offset) }
  // One after another, as attention without a cache adds them.
  var sum: Float = 0
  for index in 0..<count { sum += scores[index] }
  let scale = 1 / sum
  forEachVector(count) { offset, _ in store(load(scores + offset) * scale, scores + offset) }
}
