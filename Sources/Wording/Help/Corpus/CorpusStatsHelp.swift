import Localization

/// The help of `transformer corpus stats`.
package enum CorpusStatsHelp {
  package static let summary = Text(
    en: "Count sentences, lengths and words.", es: "Cuenta oraciones, longitudes y palabras.",
    pt: "Conta frases, comprimentos e palavras.")
  package static let discussion = Text(
    en: """
      Words are what stands between spaces, in lower case and without punctuation. Coverage says how many of the most \
      frequent \
      words make up a share of the text: the fewer there are, the more a model sees of each.
      """,
    es: """
      Las palabras son lo que está entre espacios, en minúsculas y sin puntuación. La cobertura dice cuántas de las \
      palabras más \
      frecuentes forman una parte del texto: cuantas menos sean, más ve un modelo de cada una.
      """,
    pt: """
      As palavras são o que está entre espaços, em minúsculas e sem pontuação. A cobertura diz quantas das palavras \
      mais \
      frequentes formam uma parte do texto: quanto menos forem, mais um modelo vê de cada uma.
      """)

  package static let test = Text(
    en: "Also say which words of these pairs are in the corpus.",
    es: "Dice además qué palabras de estos pares están en el corpus.",
    pt: "Diz também que palavras destes pares estão no corpus.")

  package static let plain = Text(en: "Look at a corpus.", es: "Examina un corpus.", pt: "Examina um corpus.")
  package static let tested = Text(
    en: "How much of a test can the model know at all?", es: "¿Cuánto de una prueba puede saber el modelo?",
    pt: "Quanto de um teste o modelo pode saber?")
}
