import Kernels

/// A value on a tape and, on the way back, the gradient of the loss with respect to it.
public final class Tensor {
  public let value: Matrix
  private var ownGradient: Matrix?
  private let whole: (tensor: Tensor, columns: Range<Int>)?

  init(_ value: Matrix) {
    self.value = value
    whole = nil
  }

  private init(columns: Range<Int>, of tensor: Tensor) {
    value = tensor.value.columns(columns)
    whole = (tensor, columns)
  }

  /// Some columns of this tensor. Their gradient is a part of this tensor's, which must be given whole: every column belongs to
  /// one part, and every part goes into one operation.
  public func columns(_ columns: Range<Int>) -> Tensor {
    Tensor(columns: columns, of: self)
  }

  /// The gradient, nil where nothing that the loss depends on came of this value.
  public var gradient: Matrix? {
    guard let whole else { return ownGradient }
    return whole.tensor.gradient?.columns(whole.columns)
  }

  /// Lets `write` store its part of the gradient: the first overwrites what is there, the next accumulate to it.
  func receiveGradient(from arena: Arena, _ write: (_ gradient: Matrix, _ accumulates: Bool) -> Void) {
    if let whole {
      write(whole.tensor.roomForGradient(from: arena).columns(whole.columns), false)
    } else {
      let accumulates = ownGradient != nil
      write(roomForGradient(from: arena), accumulates)
    }
  }

  private func roomForGradient(from arena: Arena) -> Matrix {
    if let ownGradient { return ownGradient }
    let room = arena.matrix(rowCount: value.rowCount, columnCount: value.columnCount)
    ownGradient = room
    return room
  }
}
