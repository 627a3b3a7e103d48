import Localization

/// The help of `transformer evaluate`.
package enum EvaluateHelp {
  package static let summary = Text(
    en: "Measure the quality of a model's translations.", es: "Mide la calidad de las traducciones de un modelo.",
    pt: "Mede a qualidade das traduções de um modelo.")
  package static let discussion = Text(
    en: """
      Translates the first column and compares it with the second. Prints BLEU and chrF, the same numbers as \
      sacreBLEU's, \
      with signatures that say how they were computed, and the share of translations that match a reference exactly.
      """,
    es: """
      Traduce la primera columna y la compara con la segunda. Imprime BLEU y chrF, los mismos números que sacreBLEU, \
      con \
      firmas que dicen cómo se calcularon, y la proporción de traducciones exactamente iguales a una referencia.
      """,
    pt: """
      Traduz a primeira coluna e a compara com a segunda. Imprime BLEU e chrF, os mesmos números do sacreBLEU, com \
      assinaturas que dizem como foram calculados, e a proporção de traduções exatamente iguais a uma referência.
      """)

  package static let references = Text(
    en: "Pairs with more translations of the same sources; matching any of them counts.",
    es: "Pares con más traducciones de los mismos orígenes; vale parecerse a cualquiera de ellas.",
    pt: "Pares com mais traduções das mesmas origens; vale parecer-se com qualquer uma delas.")
  package static let output = Text(
    en: "Also write the translations to FILE, one a line.",
    es: "Escribe además las traducciones en ARCHIVO, una por línea.",
    pt: "Escreve também as traduções em ARQUIVO, uma por linha.")

  package static let gates = Text(en: "GATES", es: "UMBRALES", pt: "LIMIARES")
  package static let minimumBLEU = Text(
    en: "Exit with 1 if BLEU is lower.", es: "Termina con 1 si BLEU es menor.", pt: "Termina com 1 se BLEU for menor.")
  package static let minimumChrF = Text(
    en: "Exit with 1 if chrF is lower.", es: "Termina con 1 si chrF es menor.", pt: "Termina com 1 se chrF for menor.")
  package static let minimumExact = Text(
    en: "Exit with 1 if fewer translations match a reference exactly.",
    es: "Termina con 1 si menos traducciones son iguales a una referencia.",
    pt: "Termina com 1 se menos traduções forem iguais a uma referência.")

  package static let plain = Text(
    en: "Translate and score the pairs of a file.", es: "Traduce y puntúa los pares de un archivo.",
    pt: "Traduz e pontua os pares de um arquivo.")
  package static let gated = Text(
    en: "With several references, and a gate for CI.", es: "Con varias referencias y un umbral para CI.",
    pt: "Com várias referências e um limiar para CI.")
}
