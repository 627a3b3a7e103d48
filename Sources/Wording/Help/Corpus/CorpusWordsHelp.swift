import Localization

/// The help of `transformer corpus words`.
package enum CorpusWordsHelp {
  package static let summary = Text(
    en: "Print words that translate each other.", es: "Imprime palabras que se traducen entre sí.",
    pt: "Imprime palavras que se traduzem entre si.")
  package static let discussion = Text(
    en: """
      Prints each word with its most probable translation, if the two belong together in both directions. They are \
      learned from \
      the sentences alone (IBM Model 1). 'transformer train' also trains on these words.
      """,
    es: """
      Imprime cada palabra con su traducción más probable, si las dos se corresponden en ambas direcciones. Se \
      aprenden solo de \
      las oraciones (IBM Model 1). 'transformer train' también entrena con estas palabras.
      """,
    pt: """
      Imprime cada palavra com sua tradução mais provável, se as duas se correspondem nas duas direções. São \
      aprendidas só das \
      frases (IBM Model 1). 'transformer train' também treina com estas palavras.
      """)
  package static let example = Text(
    en: "The words of the bundled sentences.", es: "Las palabras de las oraciones incluidas.",
    pt: "As palavras das frases incluídas.")
}
