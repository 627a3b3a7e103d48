extension Tape {
  /// The result of some operations; the other values that they computed are forgotten, unless the backward pass will
  /// want them.
  ///
  /// Without gradients a stack of layers then needs the memory of one.
  public func keepingResult(of operations: () -> Tensor) -> Tensor {
    guard gradients == nil else { return operations() }
    let start = arena.mark
    let result = operations()
    arena.reset(to: start)
    let kept = tensor(rowCount: result.value.rowCount, columnCount: result.value.columnCount)
    // To the left in the same memory, or to other memory: row by row nothing is overwritten before it is copied.
    kernels.copy(result.value, into: kept.value)
    return kept
  }
}
