import Autograd

/// Linear layers with the same input and the same sizes, whose matrices lie one after another: some of them, or all,
/// are one product.
///
/// - Shape: each W `[size, size]`, each b `[size]`.
struct JoinedLinear {
  private let weights: [Parameter]
  private let biases: [Parameter]

  /// Declares all weights, then all biases.
  /// - Parameter layers: their names below `path`, and how the weight of each is drawn.
  init(
    _ layers: KeyValuePairs<String, Initialization>, size: Int, path: String, in layout: inout ParameterLayout
  ) {
    weights = layers.map { name, initialization in
      layout.declare("\(path).\(name).weight", rowCount: size, columnCount: size, initialization)
    }
    biases = layers.map { name, _ in layout.declare("\(path).\(name).bias", columnCount: size, .zeros) }
  }

  /// The layers of a range as one, whose outputs stand side by side.
  func callAsFunction(_ range: some RangeExpression<Int>, in layout: inout ParameterLayout) -> Linear {
    Linear(
      weight: layout.joinedRows(Array(weights[range])), bias: layout.joinedColumns(Array(biases[range])), in: &layout)
  }
}
