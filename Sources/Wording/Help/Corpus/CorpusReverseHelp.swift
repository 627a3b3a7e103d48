import Localization

/// The help of `transformer corpus reverse`.
package enum CorpusReverseHelp {
  package static let summary = Text(
    en: "Swap source and target.", es: "Intercambia origen y destino.", pt: "Troca origem e destino.")
  package static let discussion = Text(
    en: "For example, the files of manythings.org/anki have English first. Further columns stay where they are.",
    es:
      """
      Por ejemplo, los archivos de manythings.org/anki tienen primero el inglés. Las demás columnas se \
      quedan en su sitio.
      """,
    pt: "Por exemplo, os arquivos de manythings.org/anki têm primeiro o inglês. As outras colunas ficam no lugar.")
  package static let example = Text(
    en: "Spanish to English.", es: "De español a inglés.", pt: "De espanhol para inglês.")
}
