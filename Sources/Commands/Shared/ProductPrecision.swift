import ArgumentParsing
import Kernels

/// In what numbers matrices are multiplied.
enum ProductPrecision {
  static let option = Option(
    "precision", "NAME", "Multiply matrices as floats, or as 12-bit integers, up to twice as fast.",
    .choice(of: Precision.self), default: .standard)
}
