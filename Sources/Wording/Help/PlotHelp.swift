import Localization

/// The help of `transformer plot`.
package enum PlotHelp {
  package static let summary = Text(
    en: "Draw how training went.", es: "Dibuja cómo fue el entrenamiento.", pt: "Desenha como foi o treinamento.")
  package static let discussion = Text(
    en: """
      Draws loss, BLEU and chrF, learning rate and gradient norm as a picture (SVG), which every browser shows. You \
      can also \
      draw a run that has not ended yet. Several runs are compared, each in its own colour.
      """,
    es: """
      Dibuja la pérdida, BLEU y chrF, la tasa de aprendizaje y la norma del gradiente en una imagen (SVG) que muestra \
      cualquier navegador. También puedes dibujar un entrenamiento que no ha terminado. Si son varios, se comparan, \
      cada uno \
      en su color.
      """,
    pt: """
      Desenha a perda, BLEU e chrF, a taxa de aprendizado e a norma do gradiente em uma imagem (SVG) que qualquer \
      navegador \
      mostra. Você também pode desenhar um treinamento que não terminou. Se forem vários, são comparados, cada um em \
      sua cor.
      """)

  package static let log = Text(en: "log", es: "registro", pt: "registro")
  package static let logHelp = Text(
    en: "Logs written by 'train --log'; - is standard input.",
    es: "Registros escritos por 'train --log'; - es la entrada estándar.",
    pt: "Registros escritos por 'train --log'; - é a entrada padrão.")
  package static let axis = Text(en: "AXIS", es: "EJE", pt: "EIXO")
  package static let against = Text(
    en: "Plot training against this.", es: "Magnitud del eje horizontal.", pt: "Grandeza do eixo horizontal.")

  package static let oneRun = Text(
    en: "Draw the run that 'transformer train … --log run.jsonl' logged.",
    es: "Dibuja el entrenamiento que registró 'transformer train … --log run.jsonl'.",
    pt: "Desenha o treinamento registrado por 'transformer train … --log run.jsonl'.")
  package static let twoRuns = Text(
    en: "Compare two runs.", es: "Compara dos entrenamientos.", pt: "Compara dois treinamentos.")

  package static let standardInputTwice = Text(
    en: "'-' is given twice; standard input can be read only once",
    es: "'-' aparece dos veces; la entrada estándar solo se puede leer una vez",
    pt: "'-' aparece duas vezes; a entrada padrão só pode ser lida uma vez")

  package static func tooManyRuns(_ count: Int, most: Int) -> Text {
    Text(
      en: "\(count) runs are too many for one picture; give at most \(most)",
      es: "\(count) entrenamientos son demasiados para una imagen; da \(most) como máximo",
      pt: "\(count) treinamentos são demais para uma imagem; dê no máximo \(most)")
  }
}
