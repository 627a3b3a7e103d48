import Kernels

extension KernelCases {
  /// Self-attention of sentences of `length`: two products forward, four backward.
  var attention: [KernelCase] {
    let segments = Segments(counts: [Int](repeating: length, count: rowCount / length))
    let headCount = configuration.headCount
    let probabilityCount = KernelSelection.selected.attentionElementCount(
      querySegments: segments, keySegments: segments, headCount: headCount)
    return [
      KernelCase("attention", .multiplyAdds(2 * activationCount * length)) {
        let (query, key, value, y) = (activations(), activations(), activations(), activations())
        let probabilities = Matrix(rowCount: 1, columnCount: probabilityCount)
        let workspace = Workspace()
        return KernelCall {
          KernelSelection.selected.attention(
            query: query, key: key, value: value, querySegments: segments, keySegments: segments, headCount: headCount,
            isCausal: false, probabilities: probabilities, into: y, workspace: workspace)
        }
      },
      KernelCase("attentionBackward", .multiplyAdds(4 * activationCount * length)) {
        let (dy, query, key, value) = (activations(), activations(), activations(), activations())
        let (dQuery, dKey, dValue) = (activations(), activations(), activations())
        let probabilities = Matrix(rowCount: 1, columnCount: probabilityCount, filledWith: 1 / Float(length))
        let workspace = Workspace()
        return KernelCall {
          KernelSelection.selected.attentionBackward(
            dy, query: query, key: key, value: value, probabilities: probabilities, querySegments: segments,
            keySegments: segments, headCount: headCount, isCausal: false, dQuery: dQuery, dKey: dKey, dValue: dValue,
            workspace: workspace)
        }
      },
    ]
  }

  /// A step of decoding: a token for each row, which attends to `length` of its slot.
  var steps: [KernelCase] {
    let slotCount = rowCount / length
    let (counts, slots) = ([Int](repeating: length, count: slotCount), Array(0..<slotCount))
    return [
      KernelCase("append", .bytes(16 * activationCount)) {
        let cache = KeyValueCache(slotCount: slotCount, capacity: length, size: modelSize)
        let keysAndValues = Matrix.sample(rowCount: length, columnCount: 2 * modelSize)
        return KernelCall {
          for slot in slots { KernelSelection.selected.append(keysAndValues, to: cache, slot: slot, at: 0) }
        }
      },
      KernelCase("attention to a cache", .multiplyAdds(2 * slotCount * length * modelSize)) {
        let cache = KeyValueCache(slotCount: slotCount, capacity: length, size: modelSize)
        let (query, y) = (
          Matrix.sample(rowCount: slotCount, columnCount: modelSize),
          Matrix(rowCount: slotCount, columnCount: modelSize)
        )
        let workspace = Workspace()
        return KernelCall {
          KernelSelection.selected.attention(
            query: query, cache: cache, slots: slots, counts: counts, headCount: configuration.headCount, into: y,
            workspace: workspace)
        }
      },
    ]
  }
}
