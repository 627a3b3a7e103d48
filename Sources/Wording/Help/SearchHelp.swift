import Localization

/// The help of the options that say how translations are searched for.
package enum SearchHelp {
  package static let heading = Text(en: "SEARCH", es: "BÚSQUEDA", pt: "BUSCA")

  package static let beam = Text(
    en: "Hypotheses to keep while searching; 1 is greedy search.",
    es: "Hipótesis que se conservan al buscar; 1 es la búsqueda voraz.",
    pt: "Hipóteses mantidas durante a busca; 1 é a busca gulosa.")
  package static let lengthPenaltyPlaceholder = Text(en: "ALPHA", es: "ALFA", pt: "ALFA")
  package static let lengthPenalty = Text(
    en: "Rank hypotheses of n tokens by log-probability / n^ALPHA.",
    es: "Ordena las hipótesis de n tokens por log-probabilidad / n^ALFA.",
    pt: "Ordena as hipóteses de n tokens por log-probabilidade / n^ALFA.")
  package static let maximumLength = Text(
    en: "Most tokens in a translation, within the model's own limit.",
    es: "Máximo de tokens de una traducción, dentro del límite del modelo.",
    pt: "Máximo de tokens de uma tradução, dentro do limite do modelo.")
  package static let maximumLengthWhenAbsent = Text(
    en: "twice the source's, plus ten", es: "el doble que el origen, más diez", pt: "o dobro da origem, mais dez")
}
