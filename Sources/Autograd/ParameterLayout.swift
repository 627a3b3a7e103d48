import Kernels
import Randomness

/// All parameters of a model, one after another in one vector, in the order in which its layers declare them.
///
/// One vector makes the optimizer one loop, a checkpoint one block and the digest of two runs comparable.
public struct ParameterLayout: Sendable {
  /// All parameters in their order.
  public private(set) var parameters: [Parameter] = []
  /// The number of values of all parameters.
  public private(set) var count = 0
  /// The matrices that activations are multiplied with: worth packing ahead.
  public private(set) var factors: [Parameter] = []
  private var initializations: [Initialization] = []
  private var paths: Set<String> = []

  /// A layout without parameters.
  public init() {}

  /// Adds a parameter after those declared so far.
  public mutating func declare(
    _ path: String, rowCount: Int = 1, columnCount: Int, _ initialization: Initialization
  ) -> Parameter {
    precondition(paths.insert(path).inserted, "parameter '\(path)' is declared once")
    let parameter = Parameter(path: path, rowCount: rowCount, columnCount: columnCount, offset: count)
    parameters.append(parameter)
    initializations.append(initialization)
    count += parameter.count
    return parameter
  }

  /// Matrices declared one after another as one matrix of all their rows; no parameter of its own.
  public func joinedRows(_ parts: [Parameter]) -> Parameter {
    joined(parts, rowCount: parts.reduce(0) { $0 + $1.rowCount }, columnCount: parts.first?.columnCount ?? 0)
  }

  /// Row vectors declared one after another as one row of all their columns; no parameter of its own.
  public func joinedColumns(_ parts: [Parameter]) -> Parameter {
    joined(parts, rowCount: 1, columnCount: parts.reduce(0) { $0 + $1.columnCount })
  }

  private func joined(_ parts: [Parameter], rowCount: Int, columnCount: Int) -> Parameter {
    precondition(!parts.isEmpty, "a joined parameter has parts")
    for (part, next) in zip(parts, parts.dropFirst()) {
      precondition(part.offset + part.count == next.offset, "joined parameters follow one another")
    }
    precondition(parts.reduce(0) { $0 + $1.count } == rowCount * columnCount, "joined parameters have equal columns")
    return Parameter(
      path: parts.map(\.path).joined(separator: "+"), rowCount: rowCount, columnCount: columnCount,
      offset: parts[0].offset)
  }

  /// Notes that activations are multiplied with `parameter`.
  public mutating func useAsFactor(_ parameter: Parameter) {
    if !factors.contains(parameter) { factors.append(parameter) }
  }

  /// The parameter declared as `path`.
  public subscript(path: String) -> Parameter? { parameters.first { $0.path == path } }

  /// Fresh values. Each parameter has a random stream of its own, named by its path, so that adding a layer does not
  /// change the others' values.
  public func initialWeights(seed: UInt64) -> Matrix {
    let weights = Matrix(rowCount: 1, columnCount: count)
    for (parameter, initialization) in zip(parameters, initializations) {
      var source = RandomSource(seed: seed, for: parameter.path)
      let values = initialValues(of: parameter, initialization, &source)
      let view = Matrix(storage: weights.storage, offset: parameter.offset, rowCount: 1, columnCount: parameter.count)
      values.withUnsafeBufferPointer { view.copy(from: $0) }
    }
    return weights
  }

  private func initialValues(
    of parameter: Parameter, _ initialization: Initialization, _ source: inout RandomSource
  ) -> [Float] {
    switch initialization {
    case .zeros: return [Float](repeating: 0, count: parameter.count)
    case .ones: return [Float](repeating: 1, count: parameter.count)
    case .normal(let deviation): return (0..<parameter.count).map { _ in Float(source.normal() * deviation) }
    case .xavierUniform(let gain):
      let limit = gain * (6 / Double(parameter.rowCount + parameter.columnCount)).squareRoot()
      return (0..<parameter.count).map { _ in Float((source.uniform() * 2 - 1) * limit) }
    }
  }
}
