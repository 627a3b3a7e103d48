/// What attention keeps of tokens so that they need not be computed again: the keys and values of one layer, in slots.
///
/// Each slot has room for `capacity` tokens. Keys lie as attention's products read them: in blocks of 16 tokens, each
/// block transposed, so that a step has nothing to transpose.
public struct KeyValueCache: Sendable {
  /// How many hypotheses or sentences there is room for.
  public let slotCount: Int
  /// How many tokens a slot has room for.
  public let capacity: Int
  /// The columns of keys and values, h·d_k.
  public let size: Int
  /// `[slots · blocks · size, 16]`
  package let keys: Matrix
  /// `[slots · capacity, size]`
  package let values: Matrix

  package static let blockTokenCount = 16
  /// The blocks of a slot.
  package let blockCount: Int

  /// Room for `slotCount` slots of `capacity` tokens with `size` columns.
  public init(slotCount: Int, capacity: Int, size: Int) {
    self.slotCount = slotCount
    self.capacity = capacity
    self.size = size
    blockCount = (capacity + Self.blockTokenCount - 1) / Self.blockTokenCount
    // Zeros: what lies beyond a slot's last token is read, though not used.
    let keyRowCount = slotCount * blockCount * size
    keys = Matrix(
      storage: Storage(zeroed: keyRowCount * Self.blockTokenCount), rowCount: keyRowCount,
      columnCount: Self.blockTokenCount)
    values = Matrix(
      storage: Storage(count: slotCount * capacity * size), rowCount: slotCount * capacity, columnCount: size)
  }

  /// Bytes held.
  public var byteCount: Int { 4 * (keys.count + values.count) }

  /// Gives the slot `target` the first `count` tokens of the slot `source`.
  public func copySlot(_ source: Int, to target: Int, count: Int) {
    let blockRowCount = (count + Self.blockTokenCount - 1) / Self.blockTokenCount * size
    let stride = blockCount * size
    keys.rows(target * stride..<target * stride + blockRowCount).copy(
      from: keys.rows(source * stride..<source * stride + blockRowCount))
    values.rows(target * capacity..<target * capacity + count).copy(
      from: values.rows(source * capacity..<source * capacity + count))
  }
}
