import ArgumentParsing
import Kernels
import Wording

/// In what numbers matrices are multiplied.
enum ProductPrecision {
  static let otherNames = ["dtype", "compute-type", "fp16", "int8"]

  static let option = Option(
    "precision", alsoCalled: otherNames, Placeholder.name, SharedHelp.precision,
    .choice(of: Precision.self), default: .standard)
}
