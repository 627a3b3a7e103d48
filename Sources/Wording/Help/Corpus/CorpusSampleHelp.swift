import Localization

/// The help of `transformer corpus sample`.
package enum CorpusSampleHelp {
  package static let summary = Text(
    en: "Draw a random sample.", es: "Extrae una muestra aleatoria.", pt: "Extrai uma amostra aleatória.")
  package static let discussion = Text(
    en: "To read some pairs, or to train on a part. In random order; all pairs if there are fewer than you ask for.",
    es:
      """
      Para leer algunos pares o entrenar con una parte. En orden aleatorio; todos los pares si hay menos \
      de los que pides.
      """,
    pt:
      """
      Para ler alguns pares ou treinar com uma parte. Em ordem aleatória; todos os pares se houver menos \
      do que você pede.
      """
  )
  package static let example = Text(en: "Five thousand pairs.", es: "Cinco mil pares.", pt: "Cinco mil pares.")
}
