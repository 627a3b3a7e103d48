import Localization

/// The general help.
package enum ProgramHelp {
  package static let overview = Text(
    en: """
      Train a machine-translation Transformer on sentence pairs, and translate with it, on your own machine.

      A corpus is a text file with one pair a line: a source sentence, a TAB and its translation.
      """,
    es: """
      Entrena un Transformer de traducción automática con pares de oraciones, y traduce con él, en tu propio equipo.

      Un corpus es un archivo de texto con un par por línea: una oración de origen, un TAB y su traducción.
      """,
    pt: """
      Treina um Transformer de tradução automática com pares de frases, e traduz com ele, em sua própria máquina.

      Um corpus é um arquivo de texto com um par por linha: uma frase de origem, um TAB e sua tradução.
      """)
  package static let corpora = Text(en: "CORPORA", es: "CORPUS", pt: "CORPUS")
}
