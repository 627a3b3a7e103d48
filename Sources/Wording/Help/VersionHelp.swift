import Localization

/// The help of `transformer version`.
package enum VersionHelp {
  package static let summary = Text(
    en: "Print the version and the kernels in use.", es: "Imprime la versión y los kernels en uso.",
    pt: "Imprime a versão e os kernels em uso.")
  package static let discussion = Text(
    en: """
      The kernels are the widest that this processor has; set TRANSFORMER_KERNELS to baseline, avx2 or avx512 to \
      choose \
      others.
      """,
    es: """
      Los kernels son los más anchos que tiene este procesador; da a TRANSFORMER_KERNELS el valor baseline, avx2 o \
      avx512 \
      para elegir otros.
      """,
    pt: """
      Os kernels são os mais largos que este processador tem; dê a TRANSFORMER_KERNELS o valor baseline, avx2 ou \
      avx512 \
      para escolher outros.
      """)
}
