import Kernels

/// One forward pass over some sentences, remembered so that it can be walked back for the gradients.
///
/// Each operation computes its value at once and records how its gradient goes on to what it was computed from. A tape
/// belongs to one thread at a time; several tapes may share weights.
public final class Tape {
  /// The values of all parameters, `[1, count]`.
  public let weights: Matrix
  /// The gradients of all parameters, which the backward pass adds to; nil if none are wanted. To be changed between
  /// passes only.
  public var gradients: Matrix?
  /// What computes the values.
  public let kernels: any KernelSet
  /// Whether dropout is on.
  public let isTraining: Bool
  let arena = Arena()
  let workspace = Workspace()
  private let packedWeights: PackedWeights?
  private let precision: Precision
  private var backwardSteps: [(output: Tensor, step: (Tape, Matrix) -> Void)] = []
  private var dropoutKeys: (stream: UInt64, count: UInt64) = (0, 0)

  /// - Parameters:
  ///   - gradients: where the backward pass adds the parameters' gradients; nil for a tape that only computes values.
  ///   - packedWeights: the weights packed ahead, else they are packed as they are needed.
  ///   - precision: what products are computed in whose right factor is not packed ahead.
  ///   - kernels: those that compute, or others that only count.
  public init(
    weights: Matrix, gradients: Matrix? = nil, packedWeights: PackedWeights? = nil, precision: Precision = .float32,
    isTraining: Bool = false, kernels: any KernelSet = KernelSelection.selected
  ) {
    self.kernels = kernels
    self.weights = weights
    self.gradients = gradients
    self.packedWeights = packedWeights
    self.precision = precision
    self.isTraining = isTraining
  }

  /// Forgets everything, for the next sentences.
  /// - Parameter dropoutStream: names the random choices of the dropout layers to come; never the same twice in a run.
  public func reset(dropoutStream: UInt64 = 0) {
    backwardSteps.removeAll(keepingCapacity: true)
    arena.reset()
    dropoutKeys = (dropoutStream, 0)
  }

  /// Walks back from the last operation to the first.
  public func backward() {
    while let (output, step) = backwardSteps.popLast() {
      // Without a gradient the loss does not depend on it.
      if let dy = output.gradient { step(self, dy) }
    }
  }

  /// A value that comes from outside, such as a picture's.
  public func input(_ value: Matrix) -> Tensor { Tensor(value, on: self) }

  /// Bytes used at most so far for values, gradients and scratch memory.
  public var byteCount: Int { arena.byteCount + workspace.byteCount }

  // MARK: For operations

  /// A new value of undefined contents.
  func tensor(rowCount: Int, columnCount: Int) -> Tensor {
    Tensor(arena.matrix(rowCount: rowCount, columnCount: columnCount), on: self)
  }

  /// Remembers how the gradient of `y`, dy, goes on to what `y` was computed from.
  func record(_ y: Tensor, _ backward: @escaping (_ tape: Tape, _ dy: Matrix) -> Void) {
    if gradients != nil { backwardSteps.append((y, backward)) }
  }

  /// The choice of the next dropout layer; none unless training.
  func nextDropout(rate: Float) -> Dropout {
    guard isTraining, rate > 0 else { return .none }
    dropoutKeys.count += 1
    // Odd multipliers spread consecutive streams and layers over all 64 bits.
    let key = dropoutKeys.stream &* 0x9E37_79B9_7F4A_7C15 ^ dropoutKeys.count &* 0xD1B5_4A32_D192_ED03
    return Dropout(rate: rate, key: key ^ (key >> 29))
  }

  func value(of parameter: Parameter) -> Matrix { parameter.view(of: weights) }

  /// Lets `add` add to the gradient of `parameter`.
  func accumulate(_ parameter: Parameter, _ add: (Matrix) -> Void) {
    if let gradients { add(parameter.view(of: gradients)) }
  }

  /// The right factor of x·Wᵀ or dy·W.
  func packed(_ parameter: Parameter, _ form: PackedWeights.Form) -> PackedMatrix {
    packedWeights?.matrix(for: parameter, form) ?? pack(value(of: parameter), transposed: form == .transposed)
  }

  /// Packs a right factor into the arena.
  func pack(_ matrix: Matrix, transposed: Bool) -> PackedMatrix {
    let (k, n) = transposed ? (matrix.columnCount, matrix.rowCount) : (matrix.rowCount, matrix.columnCount)
    let room = arena.packedMatrix(rowCount: k, columnCount: n, precision: precision)
    kernels.pack(matrix, transposed: transposed, into: room)
    return room
  }

  /// Packs a right factor that is used once, into scratch memory.
  func packOnce(_ matrix: Matrix) -> PackedMatrix {
    let room = workspace.packedMatrix(
      rowCount: matrix.rowCount, columnCount: matrix.columnCount, precision: precision)
    kernels.pack(matrix, transposed: false, into: room)
    return room
  }
}
