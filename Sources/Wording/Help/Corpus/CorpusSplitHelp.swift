import Localization

/// The help of `transformer corpus split`.
package enum CorpusSplitHelp {
  package static let summary = Text(
    en: "Split a corpus into training, dev and test parts.",
    es: "Divide un corpus en partes de entrenamiento, validación y prueba.",
    pt: "Divide um corpus em partes de treinamento, validação e teste.")
  package static let discussion = Text(
    en: """
      No sentence of a part, on either side (in lower case, without punctuation), is in another part: pairs that \
      share a \
      sentence stay together. The dev and test parts have one pair of each such group; further pairs of a group go to \
      PREFIX.dev.refs.tsv or PREFIX.test.refs.tsv, as more references for 'evaluate'.
      """,
    es: """
      Ninguna oración de una parte, de ningún lado (en minúsculas, sin puntuación), está en otra parte: los pares que \
      comparten \
      una oración quedan juntos. Las partes de validación y prueba tienen un par de cada grupo así; los demás pares \
      del grupo \
      van a PREFIJO.dev.refs.tsv o PREFIJO.test.refs.tsv, como más referencias para 'evaluate'.
      """,
    pt: """
      Nenhuma frase de uma parte, de nenhum lado (em minúsculas, sem pontuação), está em outra parte: os pares que \
      compartilham uma frase ficam juntos. As partes de validação e teste têm um par de cada grupo assim; os outros \
      pares do \
      grupo vão para PREFIXO.dev.refs.tsv ou PREFIXO.test.refs.tsv, como mais referências para 'evaluate'.
      """)

  package static let dev = Text(
    en: "Pairs in the dev part.", es: "Pares de la parte de validación.", pt: "Pares da parte de validação.")
  package static let devWhenAbsent = Text(
    en: "as many as in the test part", es: "tantos como en la de prueba", pt: "tantos quanto na de teste")
  package static let test = Text(
    en: "Pairs in the test part.", es: "Pares de la parte de prueba.", pt: "Pares da parte de teste.")
  package static let testWhenAbsent = Text(
    en: "2 % of the corpus, from 50 to 1,000", es: "2 % del corpus, de 50 a 1000", pt: "2 % do corpus, de 50 a 1.000")
  package static let prefix = Text(
    en: "Write PREFIX.train.tsv, PREFIX.dev.tsv and PREFIX.test.tsv.",
    es: "Escribe PREFIJO.train.tsv, PREFIJO.dev.tsv y PREFIJO.test.tsv.",
    pt: "Escreve PREFIXO.train.tsv, PREFIXO.dev.tsv e PREFIXO.test.tsv.")
  package static let prefixWhenAbsent = Text(
    en: "the corpus's name without .tsv", es: "el nombre del corpus sin .tsv", pt: "o nome do corpus sem .tsv")

  package static let example = Text(
    en: "Writes pairs.train.tsv and so on.", es: "Escribe pairs.train.tsv, etc.", pt: "Escreve pairs.train.tsv etc.")

  package static let needsPrefix = Text(
    en: "standard input has no name; give --output PREFIX",
    es: "la entrada estándar no tiene nombre; da --output PREFIJO",
    pt: "a entrada padrão não tem nome; dê --output PREFIXO")
}
