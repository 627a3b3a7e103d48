import Foundation
import Kernels

/// Sinusoidal positions: PE(pos, 2i) = sin(pos / 10000^(2i/d_model)), PE(pos, 2i+1) = cos(the same angle).
///
/// - Shape: `table` `[maximum length, d_model]`.
/// - Source: Vaswani et al., 2017, §3.5.
public struct PositionalEncoding: Sendable {
  let table: Matrix

  /// - Parameter size: d_model.
  public init(maximumLength: Int, size: Int) {
    table = Matrix(rowCount: maximumLength, columnCount: size)
    for column in 0..<size {
      let frequency = pow(10000, -Double(column / 2 * 2) / Double(size))
      for position in 0..<maximumLength {
        let angle = Double(position) * frequency
        table[position, column] = Float(column % 2 == 0 ? sin(angle) : cos(angle))
      }
    }
  }
}
