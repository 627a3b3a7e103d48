import Localization

/// The words of `corpus stats`.
package enum StatisticsReportWording {
  package static func pairs(_ count: Int) -> Text {
    Text(en: "\(count, "pair", "pairs")", es: "\(count, "par", "pares")", pt: "\(count, "par", "pares")")
  }

  package static let source = Text(en: "source", es: "origen", pt: "origem")
  package static let target = Text(en: "target", es: "destino", pt: "destino")
  package static let distinctSentences = Text(
    en: "distinct sentences", es: "oraciones distintas", pt: "frases distintas")
  package static let words = Text(en: "words", es: "palabras", pt: "palavras")
  package static let characters = Text(en: "characters", es: "caracteres", pt: "caracteres")
  package static let meanLength = Text(
    en: "words in a sentence: mean", es: "palabras por oración: media", pt: "palavras por frase: média")
  package static let medianLength = Text(en: "  median", es: "  mediana", pt: "  mediana")
  package static let length95 = Text(
    en: "  95 % have at most", es: "  el 95 % tiene como máximo", pt: "  95 % têm no máximo")
  package static let longest = Text(en: "  longest", es: "  la más larga", pt: "  a mais longa")
  package static let vocabulary = Text(en: "different words", es: "palabras distintas", pt: "palavras distintas")
  package static let singletons = Text(
    en: "  that occur once", es: "  que aparecen una vez", pt: "  que aparecem uma vez")

  package static func covering(_ percent: Int) -> Text {
    Text(
      en: "  that make up \(percent) % of the text", es: "  que forman el \(percent) % del texto",
      pt: "  que formam \(percent) % do texto")
  }

  package static let knownTestWords = Text(
    en: "words of the test that are known", es: "palabras conocidas de la prueba", pt: "palavras conhecidas do teste")
  package static let unknownSource = Text(
    en: "Unknown in the source", es: "Desconocidas en el origen", pt: "Desconhecidas na origem")
  package static let unknownTarget = Text(
    en: "Unknown in the target", es: "Desconocidas en el destino", pt: "Desconhecidas no destino")
  package static let histogram = Text(
    en: "Words in a sentence, source and target", es: "Palabras por oración, origen y destino",
    pt: "Palavras por frase, origem e destino")
}
