import Localization

/// The help of `transformer benchmark`.
package enum BenchmarkHelp {
  package static let summary = Text(
    en: "Measure how fast this machine trains and translates.",
    es: "Mide a qué velocidad entrena y traduce este equipo.",
    pt: "Mede a velocidade com que esta máquina treina e traduz.")
  package static let discussion = Text(
    en: """
      Measures matrix products and the other kernels at the models' shapes, training steps, decoding, and how the \
      time of a \
      step grows with sentence length and falls with the number of threads. Shares are of the machine's own peak, \
      measured \
      first: multiply-adds of floats in registers, which 12-bit integers beat, or memory read and written. Learning \
      the pieces \
      of a corpus (bpe) uses all cores.

      Rates are those of the median repetition; the best one is closer to a machine that does nothing else.
      """,
    es: """
      Mide los productos de matrices y los demás kernels con las formas de los modelos, los pasos de entrenamiento, la \
      decodificación, y cómo crece el tiempo de un paso con la longitud de las oraciones y baja con el número de \
      hilos. Las \
      proporciones son respecto al máximo del propio equipo, que se mide primero: multiplicaciones y sumas de floats \
      en \
      registros, que los enteros de 12 bits superan, o memoria leída y escrita. Aprender las subpalabras de un corpus \
      (bpe) usa \
      todos los núcleos.

      Las velocidades son las de la repetición mediana; la mejor se acerca más a un equipo que no hace otra cosa.
      """,
    pt: """
      Mede os produtos de matrizes e os outros kernels com as formas dos modelos, os passos de treinamento, a \
      decodificação, \
      e como o tempo de um passo cresce com o comprimento das frases e cai com o número de threads. As proporções são \
      em relação \
      ao máximo da própria máquina, medido primeiro: multiplicações e somas de floats em registradores, que os \
      inteiros de 12 \
      bits superam, ou memória lida e escrita. Aprender as subpalavras de um corpus (bpe) usa todos os núcleos.

      As velocidades são as da repetição mediana; a melhor está mais perto de uma máquina que não faz mais nada.
      """)

  package static let work = Text(en: "WORK", es: "TAREA", pt: "TAREFA")
  package static let only = Text(en: "Measure only this.", es: "Mide solo esto.", pt: "Mede só isto.")
  package static let preset = Text(
    en: "Measure only models of this shape.", es: "Mide solo modelos de esta forma.", pt: "Mede só modelos desta forma."
  )
  package static let presetWhenAbsent = Text(
    en: "all, but small for growth", es: "todas, pero small para growth", pt: "todas, mas small para growth")
  package static let threads = Text(
    en: "Measure only with this many threads.", es: "Mide solo con este número de hilos.",
    pt: "Mede só com este número de threads.")
  package static let threadsWhenAbsent = Text(
    en: "1, then one for each core", es: "1, y luego uno por núcleo", pt: "1, e depois uma por núcleo")
  package static let seconds = Text(
    en: "Repeat each measurement for at least this long.", es: "Repite cada medición al menos durante este tiempo.",
    pt: "Repete cada medição por pelo menos este tempo.")
  package static let precision = Text(
    en: "Multiply matrices only in this precision.", es: "Multiplica matrices solo con esta precisión.",
    pt: "Multiplica matrizes só com esta precisão.")

  /// - Parameter standard: the name of the usual precision.
  package static func precisionWhenAbsent(_ standard: String) -> Text {
    Text(
      en: "\(standard), but both for gemm", es: "\(standard), pero ambas para gemm",
      pt: "\(standard), mas ambas para gemm")
  }

  package static let corpus = Text(
    en: "Sentence pairs from which bpe learns 8,000 pieces.",
    es: "Pares de oraciones de los que bpe aprende 8000 subpalabras.",
    pt: "Pares de frases dos quais bpe aprende 8.000 subpalavras.")
  package static let corpusWhenAbsent = Text(
    en: "bpe is left out", es: "bpe se omite", pt: "bpe fica de fora")
  package static let json = Text(
    en: "Print a JSON object for each measurement instead of tables.",
    es: "Imprime un objeto JSON por medición en lugar de tablas.",
    pt: "Imprime um objeto JSON por medição em vez de tabelas.")

  package static let everything = Text(
    en: "Measure everything, in a few minutes.", es: "Mide todo, en unos minutos.", pt: "Mede tudo, em alguns minutos.")
  package static let oneNumber = Text(
    en: "One number for a script.", es: "Un número para un script.", pt: "Um número para um script.")

  package static let needsCorpus = Text(
    en: "--only bpe needs --corpus; name a file with sentence pairs",
    es: "--only bpe necesita --corpus; indica un archivo con pares de oraciones",
    pt: "--only bpe precisa de --corpus; indique um arquivo com pares de frases")
}
