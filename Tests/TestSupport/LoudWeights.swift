import Kernels
import Models

extension Transformer {
  /// Fresh weights that tell sentences apart before anything is learned: those that begin quieter than Xavier's, twice
  /// as loud.
  public func loudWeights(seed: UInt64) -> Matrix {
    let weights = layout.initialWeights(seed: seed)
    for parameter in layout.parameters where !parameter.path.contains("query") && !parameter.path.contains("key") {
      let view = parameter.view(of: weights)
      for row in 0..<view.rowCount where view.rowCount > 1 {
        for column in 0..<view.columnCount { view[row, column] *= 2 }
      }
    }
    return weights
  }
}
