import Kernels

/// A value on a tape and, on the way back, the gradient of the loss with respect to it.
public final class Tensor {
  /// What was computed. `[m, d]`
  public let value: Matrix
  /// Where it was computed, and where what is made of it will be: it lives as long as its tensors are used.
  public unowned let tape: Tape
  private let whole: (tensor: Tensor, columns: Range<Int>)?
  private var ownGradient: Matrix?
  /// The columns of the gradient that hold something; those of parts that got none hold anything.
  private var writtenColumns = RangeSet<Int>()

  init(_ value: Matrix, on tape: Tape) {
    self.value = value
    self.tape = tape
    whole = nil
  }

  private init(columns: Range<Int>, of tensor: Tensor) {
    value = tensor.value.columns(columns)
    tape = tensor.tape
    whole = (tensor, columns)
  }

  /// Some columns of this tensor, whose gradient adds up with those of all other uses of the same columns.
  public func columns(_ columns: Range<Int>) -> Tensor {
    if let whole {
      let start = whole.columns.lowerBound
      return whole.tensor.columns(start + columns.lowerBound..<start + columns.upperBound)
    }
    return Tensor(columns: columns, of: self)
  }

  /// The gradient, nil where nothing that the loss depends on was made of this value.
  public var gradient: Matrix? {
    if let whole { return whole.tensor.gradient?.columns(whole.columns) }
    guard let ownGradient else { return nil }
    fillUnwritten(0..<value.columnCount, of: ownGradient)
    return ownGradient
  }

  /// Lets `write` store its part of the gradient: the first overwrites what is there, the next accumulate to it.
  func receiveGradient(_ write: (_ gradient: Matrix, _ accumulates: Bool) -> Void) {
    if let whole {
      whole.tensor.receiveGradient(in: whole.columns, write)
    } else {
      receiveGradient(in: 0..<value.columnCount, write)
    }
  }

  /// The same for what can only overwrite.
  func receiveOverwrittenGradient(_ write: (_ gradient: Matrix) -> Void) {
    receiveGradient { gradient, accumulates in
      guard accumulates else { return write(gradient) }
      let term = tape.arena.matrix(rowCount: gradient.rowCount, columnCount: gradient.columnCount)
      write(term)
      tape.kernels.add(term, into: gradient)
    }
  }

  private func receiveGradient(
    in columns: Range<Int>, _ write: (_ gradient: Matrix, _ accumulates: Bool) -> Void
  ) {
    let gradient = ownGradient ?? tape.arena.matrix(rowCount: value.rowCount, columnCount: value.columnCount)
    ownGradient = gradient
    let accumulates = !writtenColumns.isDisjoint(RangeSet(columns))
    if accumulates { fillUnwritten(columns, of: gradient) }
    writtenColumns.insert(contentsOf: columns)
    write(gradient.columns(columns), accumulates)
  }

  /// Makes zeros of the columns that nothing was written to.
  private func fillUnwritten(_ columns: Range<Int>, of gradient: Matrix) {
    for rest in RangeSet(columns).subtracting(writtenColumns).ranges {
      gradient.columns(rest).fill(with: 0)
      writtenColumns.insert(contentsOf: rest)
    }
  }
}
