/// A view of floats in rows: the argument of every kernel.
///
/// Copies share their elements; a view keeps its storage alive. A vector is a matrix of one row.
public struct Matrix: @unchecked Sendable {
  /// The memory that holds the elements.
  public let storage: Storage
  /// Where the first element stands in `storage`.
  public let offset: Int
  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// Elements from one row to the next; larger than `columnCount` in a view of some columns.
  public let stride: Int

  /// - Shape: `[rowCount, columnCount]` of the elements that start at `offset` in `storage`.
  public init(storage: Storage, offset: Int = 0, rowCount: Int, columnCount: Int, stride: Int? = nil) {
    let stride = stride ?? columnCount
    precondition(
      offset >= 0 && rowCount >= 0 && columnCount >= 0 && stride >= columnCount, "a matrix has a valid shape")
    precondition(
      rowCount == 0 || offset + (rowCount - 1) * stride + columnCount <= storage.count,
      "a matrix lies within its storage")
    self.storage = storage
    self.offset = offset
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.stride = stride
  }

  /// A matrix of its own memory, filled with `value`.
  public init(rowCount: Int, columnCount: Int, filledWith value: Float = 0) {
    self.init(storage: Storage(count: rowCount * columnCount), rowCount: rowCount, columnCount: columnCount)
    fill(with: value)
  }

  /// A matrix of its own memory that holds `values` row by row.
  public init(rowCount: Int, columnCount: Int, _ values: [Float]) {
    precondition(values.count == rowCount * columnCount, "a matrix has rowCount · columnCount values")
    self.init(storage: Storage(count: values.count), rowCount: rowCount, columnCount: columnCount)
    for (index, value) in values.enumerated() { storage.base[index] = value }
  }

  /// The number of elements.
  public var count: Int { rowCount * columnCount }
  /// Whether the elements follow one another without gaps.
  public var isContiguous: Bool { stride == columnCount || rowCount <= 1 }

  /// Where the elements start. Only kernels look at it, and only while they hold the matrix.
  package var pointer: UnsafeMutablePointer<Float> { storage.base + offset }

  /// An element.
  public subscript(row: Int, column: Int) -> Float {
    get {
      precondition(row >= 0 && row < rowCount && column >= 0 && column < columnCount, "an index lies within the matrix")
      return storage.base[offset + row * stride + column]
    }
    nonmutating set {
      precondition(row >= 0 && row < rowCount && column >= 0 && column < columnCount, "an index lies within the matrix")
      storage.base[offset + row * stride + column] = newValue
    }
  }

  /// Some rows, in the same memory.
  public func rows(_ range: Range<Int>) -> Matrix {
    precondition(range.lowerBound >= 0 && range.upperBound <= rowCount, "a range of rows lies within the matrix")
    return Matrix(
      storage: storage, offset: offset + range.lowerBound * stride, rowCount: range.count, columnCount: columnCount,
      stride: stride)
  }

  /// Some columns, in the same memory.
  public func columns(_ range: Range<Int>) -> Matrix {
    precondition(range.lowerBound >= 0 && range.upperBound <= columnCount, "a range of columns lies within the matrix")
    return Matrix(
      storage: storage, offset: offset + range.lowerBound, rowCount: rowCount, columnCount: range.count, stride: stride)
  }

  /// The elements row by row.
  public var values: [Float] {
    var result: [Float] = []
    result.reserveCapacity(count)
    for row in 0..<rowCount {
      result.append(contentsOf: UnsafeBufferPointer(start: pointer + row * stride, count: columnCount))
    }
    return result
  }

  /// Makes every element `value`.
  public func fill(with value: Float) {
    for row in 0..<rowCount {
      (pointer + row * stride).update(repeating: value, count: columnCount)
    }
  }

  /// Copies the elements of `other`, which has the same shape.
  public func copy(from other: Matrix) {
    precondition(rowCount == other.rowCount && columnCount == other.columnCount, "a copy has the shape of its source")
    for row in 0..<rowCount {
      (pointer + row * stride).update(from: other.pointer + row * other.stride, count: columnCount)
    }
  }

  /// Replaces the elements of this contiguous matrix, row by row, with those of a buffer of the same count.
  public func copy(from values: UnsafeBufferPointer<Float>) {
    precondition(isContiguous && values.count == count, "a copy has the shape of its source")
    guard let source = values.baseAddress else { return }
    pointer.update(from: source, count: count)
  }

  /// Calls `body` with the elements of this contiguous matrix, row by row.
  public func withUnsafeValues<Result>(_ body: (UnsafeBufferPointer<Float>) throws -> Result) rethrows -> Result {
    precondition(isContiguous, "only a contiguous matrix is one buffer")
    return try body(UnsafeBufferPointer(start: pointer, count: count))
  }
}
