import Kernels

/// A learned matrix: its name and where its values lie among all parameters of a model.
///
/// A handle without values: the same model can be run with the weights being trained, with their average, or with those
/// of a file. Two layers that hold the same handle share the weights, and their gradients add up.
public struct Parameter: Sendable, Hashable {
  /// Where the parameter stands in the model, such as `encoder.layers.0.feedForward.expansion.weight`.
  public let path: String
  /// Rows; 1 for a vector.
  public let rowCount: Int
  /// Columns, the inputs of a linear layer.
  public let columnCount: Int
  /// The index of the first value among those of all parameters.
  public let offset: Int

  /// How many values it has.
  public var count: Int { rowCount * columnCount }

  /// The values of this parameter among `all` values.
  public func view(of all: Matrix) -> Matrix {
    Matrix(storage: all.storage, offset: all.offset + offset, rowCount: rowCount, columnCount: columnCount)
  }
}

/// How a parameter's values are drawn before training.
public enum Initialization: Sendable {
  case zeros
  case ones
  /// Normally distributed with mean 0.
  case normal(standardDeviation: Double)
  /// Uniform in ±gain · √(6 / (inputs + outputs)).
  /// - Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
  case xavierUniform(gain: Double = 1)
}
