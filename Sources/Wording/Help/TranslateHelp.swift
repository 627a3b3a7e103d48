import Localization

/// The help of `transformer translate`.
package enum TranslateHelp {
  package static let summary = Text(
    en: "Translate sentences with a trained model.", es: "Traduce oraciones con un modelo entrenado.",
    pt: "Traduz frases com um modelo treinado.")
  package static let discussion = Text(
    en: """
      Prints one line for each sentence, in order; a blank line stays blank. A translation does not depend on the \
      other \
      sentences or on the number of threads.
      """,
    es: """
      Imprime una línea por oración, en orden; una línea en blanco sigue en blanco. Una traducción no depende de las \
      demás oraciones ni del número de hilos.
      """,
    pt: """
      Imprime uma linha por frase, em ordem; uma linha em branco continua em branco. Uma tradução não depende das \
      outras frases nem do número de threads.
      """)

  package static let sentence = Text(en: "sentence", es: "oración", pt: "frase")
  package static let sentenceHelp = Text(
    en: "Sentences to translate; without any, each line of standard input.",
    es: "Oraciones que traducir; si no hay ninguna, cada línea de la entrada estándar.",
    pt: "Frases a traduzir; se não houver nenhuma, cada linha da entrada padrão.")

  package static let oneSentence = Text(
    en: "Translate one sentence.", es: "Traduce una oración.", pt: "Traduz uma frase.")
  package static let file = Text(
    en: "Translate a file, line by line.", es: "Traduce un archivo, línea por línea.",
    pt: "Traduz um arquivo, linha por linha.")
  package static let multilingual = Text(
    en: "With a model that knows several target languages.", es: "Con un modelo que conoce varios idiomas de destino.",
    pt: "Com um modelo que conhece vários idiomas de destino.")
}
