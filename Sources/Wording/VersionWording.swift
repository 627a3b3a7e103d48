import Kernels
import Localization

/// What is said about the kernels in use.
package enum VersionWording {
  /// - Parameter name: what `TRANSFORMER_KERNELS` asks for.
  package static func unknownKernels(_ name: String) -> Text {
    let available = KernelSelection.available.map(\.name).joined(separator: ", ")
    return Text(
      en: "TRANSFORMER_KERNELS: this processor has no kernels called '\(name)'; choose one of \(available)",
      es: "TRANSFORMER_KERNELS: este procesador no tiene kernels llamados '\(name)'; elige uno de \(available)",
      pt: "TRANSFORMER_KERNELS: este processador não tem kernels chamados '\(name)'; escolha um de \(available)")
  }
}
