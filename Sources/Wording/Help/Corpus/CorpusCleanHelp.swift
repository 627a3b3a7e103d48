import Localization

/// The help of `transformer corpus clean`.
package enum CorpusCleanHelp {
  package static let summary = Text(
    en: "Repair a corpus, and drop what cannot be repaired.",
    es: "Repara un corpus y descarta lo que no se puede reparar.",
    pt: "Conserta um corpus e descarta o que não tem conserto.")
  package static let discussion = Text(
    en: """
      Repairs spaces, invisible characters, line ends and Unicode forms, and drops every line for which 'corpus \
      check' would \
      report an error or a warning; of duplicates, the first stays. Further columns are kept. Says on standard error \
      what was \
      dropped and why. Cleaning again changes nothing.
      """,
    es: """
      Repara espacios, caracteres invisibles, finales de línea y formas de Unicode, y descarta cada línea de la que \
      'corpus \
      check' daría un error o un aviso; de los duplicados queda el primero. Las demás columnas se conservan. Dice en \
      la salida \
      de errores qué se descartó y por qué. Limpiar otra vez no cambia nada.
      """,
    pt: """
      Conserta espaços, caracteres invisíveis, fins de linha e formas Unicode, e descarta cada linha para a qual \
      'corpus \
      check' daria um erro ou um aviso; das duplicatas fica a primeira. As outras colunas são mantidas. Diz na saída \
      de erros o \
      que foi descartado e por quê. Limpar de novo não muda nada.
      """)

  package static let dropped = Text(
    en: "List the dropped lines in FILE: line number, kind and what was found, separated by TABs.",
    es: "Escribe en ARCHIVO las líneas descartadas: número, tipo y hallazgo, separados por TAB.",
    pt: "Escreve em ARQUIVO as linhas descartadas: número, tipo e achado, separados por TAB.")

  package static let oneFile = Text(en: "Clean a file.", es: "Limpia un archivo.", pt: "Limpa um arquivo.")
  package static let parallel = Text(
    en: "Make one clean file from two.", es: "Forma un archivo limpio con dos.", pt: "Forma um arquivo limpo com dois.")
}
