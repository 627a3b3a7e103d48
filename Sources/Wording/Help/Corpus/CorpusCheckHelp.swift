import Localization

/// The help of `transformer corpus check`.
package enum CorpusCheckHelp {
  package static let summary = Text(
    en: "Find what is wrong with a corpus.", es: "Busca lo que está mal en un corpus.",
    pt: "Procura o que está errado em um corpus.")
  package static let discussion = Text(
    en: """
      Reports errors, which training refuses (no TAB, an empty side, bytes that are not UTF-8, …), warnings, from \
      which a model \
      would learn something wrong (duplicates, copied sentences, swapped columns, unlikely lengths, markup, invisible \
      characters, …), and notes, which are often all right. What is usual is learned from the corpus itself, so you \
      need not \
      say which languages it has.

      If you give several files, the first is the training corpus: a sentence of the others that is also in it is a \
      warning, \
      and the others are compared with what is usual there.

      Exits with 1 if there are errors, and with --strict also if there are warnings.
      """,
    es: """
      Informa de errores, que el entrenamiento rechaza (sin TAB, un lado vacío, bytes que no son UTF-8, …), avisos, \
      de los que \
      un modelo aprendería algo equivocado (duplicados, oraciones copiadas, columnas intercambiadas, longitudes \
      improbables, \
      marcado, caracteres invisibles, …), y notas, que a menudo no son un problema. Lo habitual se aprende del propio \
      corpus: \
      no hace falta decir qué idiomas tiene.

      Si das varios archivos, el primero es el corpus de entrenamiento: una oración de los demás que también está en \
      él es un \
      aviso, y los demás se comparan con lo habitual allí.

      Termina con 1 si hay errores, y con --strict también si hay avisos.
      """,
    pt: """
      Informa erros, que o treinamento recusa (sem TAB, um lado vazio, bytes que não são UTF-8, …), avisos, dos quais \
      um modelo \
      aprenderia algo errado (duplicatas, frases copiadas, colunas trocadas, comprimentos improváveis, marcação, \
      caracteres \
      invisíveis, …), e notas, que muitas vezes não são um problema. O que é habitual se aprende do próprio corpus: \
      não é \
      preciso dizer que idiomas ele tem.

      Se você der vários arquivos, o primeiro é o corpus de treinamento: uma frase dos outros que também está nele é \
      um aviso, e \
      os outros são comparados com o que é habitual ali.

      Termina com 1 se houver erros, e com --strict também se houver avisos.
      """)

  package static let strict = Text(
    en: "Exit with 1 for warnings as well.", es: "Termina con 1 también si hay avisos.",
    pt: "Termina com 1 também se houver avisos.")
  package static let all = Text(
    en: "Show every finding, including notes.", es: "Muestra todos los hallazgos, también las notas.",
    pt: "Mostra todos os achados, também as notas.")
  package static let json = Text(
    en: "Print each finding as a line of JSON, and a last line with the counts.",
    es: "Imprime cada hallazgo en una línea de JSON, y una última línea con los totales.",
    pt: "Imprime cada achado em uma linha de JSON, e uma última linha com os totais.")
  package static let maximumWords = Text(
    en: "Report sentences with more words.", es: "Informa de oraciones con más palabras.",
    pt: "Informa frases com mais palavras.")

  package static let oneFile = Text(
    en: "Look for errors and warnings.", es: "Busca errores y avisos.", pt: "Procura erros e avisos.")
  package static let parts = Text(
    en: "In CI: no warning, and no sentence in two parts.", es: "En CI: ningún aviso y ninguna oración en dos partes.",
    pt: "Em CI: nenhum aviso e nenhuma frase em duas partes.")
  package static let parallel = Text(
    en: "Two files, for a program.", es: "Dos archivos, para un programa.", pt: "Dois arquivos, para um programa.")
}
