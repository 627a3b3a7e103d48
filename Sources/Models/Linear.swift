import Autograd

/// A linear layer: y = x·Wᵀ + b.
///
/// - Shape: W `[outputs, inputs]`, b `[outputs]`: the layout of PyTorch, so that weights can be exchanged.
public struct Linear: Sendable {
  public let weight: Parameter
  public let bias: Parameter

  /// - Parameter gain: what the weight's first values are multiplied with.
  init(inputSize: Int, outputSize: Int, gain: Double, path: String, in layout: inout ParameterLayout) {
    self.init(
      weight: layout.declare(
        path + ".weight", rowCount: outputSize, columnCount: inputSize, .xavierUniform(gain: gain)),
      bias: layout.declare(path + ".bias", columnCount: outputSize, .zeros))
    layout.useAsFactor(weight)
  }

  init(weight: Parameter, bias: Parameter) {
    self.weight = weight
    self.bias = bias
  }

  func callAsFunction(_ x: Tensor, on tape: Tape) -> Tensor {
    tape.linear(x, weight: weight, bias: bias)
  }

  /// max(0, x·Wᵀ + b).
  func rectified(_ x: Tensor, on tape: Tape) -> Tensor {
    tape.linear(x, weight: weight, bias: bias, rectifies: true)
  }
}
