import ArgumentParsing
import Kernels
import Wording

/// In what numbers matrices are multiplied.
enum ProductPrecision {
  static let option = Option(
    "precision", alsoCalled: ["dtype", "compute-type", "fp16", "int8"], Placeholder.name, SharedHelp.precision,
    .choice(of: Precision.self), default: .standard)
}
