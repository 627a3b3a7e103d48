import Autograd

/// A linear layer: y = x·Wᵀ + b.
///
/// - Shape: W `[outputs, inputs]`, b `[outputs]`: the layout of PyTorch, so that weights can be exchanged.
public struct Linear: Sendable {
  /// W. `[outputs, inputs]`
  public let weight: Parameter
  /// b. `[1, outputs]`
  public let bias: Parameter

  /// Declares the layer's parameters.
  /// - Parameter initialization: how the weight is drawn; the bias begins with zeros.
  public init(
    inputSize: Int, outputSize: Int, _ initialization: Initialization, path: String, in layout: inout ParameterLayout
  ) {
    self.init(
      weight: layout.declare(path + ".weight", rowCount: outputSize, columnCount: inputSize, initialization),
      bias: layout.declare(path + ".bias", columnCount: outputSize, .zeros), in: &layout)
  }

  init(weight: Parameter, bias: Parameter, in layout: inout ParameterLayout) {
    self.weight = weight
    self.bias = bias
    layout.useAsFactor(weight)
  }

  /// x·Wᵀ + b. `[m, outputs]`
  public func callAsFunction(_ x: Tensor) -> Tensor {
    x.tape.linear(x, weight: weight, bias: bias)
  }

  /// max(0, x·Wᵀ + b). `[m, outputs]`
  public func rectified(_ x: Tensor) -> Tensor {
    x.tape.linear(x, weight: weight, bias: bias, rectifies: true)
  }
}
