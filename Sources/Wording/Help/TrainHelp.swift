import Localization

/// The help of `transformer train`: what it does, and for how long. Its other options are in `ModelHelp` and
/// `TrainingHelp`.
package enum TrainHelp {
  package static let summary = Text(
    en: "Train a model on sentence pairs.", es: "Entrena un modelo con pares de oraciones.",
    pt: "Treina um modelo com pares de frases.")
  package static let discussion = Text(
    en: """
      Learns a vocabulary and a Transformer from a corpus, and writes both to one model file.

      After each evaluation, the best model so far is saved. The state of the run is saved beside it \
      (FILE.checkpoint) every \
      two minutes, and when you stop the run (Ctrl-C, SIGTERM). With --resume it continues from there; with --steps or \
      --epochs it ends with the same weights as if it had never stopped.
      """,
    es: """
      Aprende un vocabulario y un Transformer de un corpus, y escribe ambos en un archivo de modelo.

      Después de cada evaluación se guarda el mejor modelo hasta el momento. El estado del entrenamiento se guarda a \
      su lado \
      (ARCHIVO.checkpoint) cada dos minutos, y cuando lo detienes (Ctrl-C, SIGTERM). Con --resume continúa desde ahí; \
      con \
      --steps o --epochs termina con los mismos pesos que si nunca se hubiera detenido.
      """,
    pt: """
      Aprende um vocabulário e um Transformer de um corpus, e escreve ambos em um arquivo de modelo.

      Depois de cada avaliação, o melhor modelo até o momento é salvo. O estado do treinamento é salvo ao lado dele \
      (ARQUIVO.checkpoint) a cada dois minutos, e quando você o interrompe (Ctrl-C, SIGTERM). Com --resume ele \
      continua dali; \
      com --steps ou --epochs termina com os mesmos pesos que teria se nunca tivesse parado.
      """)

  package static let model = Text(
    en: "Write the model to FILE.", es: "Escribe el modelo en ARCHIVO.", pt: "Escreve o modelo em ARQUIVO.")
  package static let dev = Text(
    en: "Sentence pairs to evaluate the model on while it learns.",
    es: "Pares de oraciones para evaluar el modelo mientras aprende.",
    pt: "Pares de frases para avaliar o modelo enquanto aprende.")
  package static let devWhenAbsent = Text(
    en: "some of the corpus, held out", es: "una parte del corpus, reservada", pt: "uma parte do corpus, reservada")
  package static let log = Text(
    en: "Log the run to FILE as JSON Lines, for 'transformer plot'.",
    es: "Registra el entrenamiento en ARCHIVO como JSON Lines, para 'transformer plot'.",
    pt: "Registra o treinamento em ARQUIVO como JSON Lines, para 'transformer plot'.")

  package static let direction = Text(en: "DIRECTION", es: "DIRECCIÓN", pt: "DIREÇÃO")
  package static let reverse = Text(
    en: "Train the opposite direction: from the second column into the first.",
    es: "Entrena la dirección contraria: de la segunda columna a la primera.",
    pt: "Treina a direção contrária: da segunda coluna para a primeira.")
  package static let bothWays = Text(
    en: "Train both directions in one model; choose one with --to when you translate.",
    es: "Entrena ambas direcciones en un modelo; elige una con --to al traducir.",
    pt: "Treina as duas direções em um modelo; escolha uma com --to ao traduzir.")
  package static let zeroShot = Text(
    en: "Do not build es-pt pairs from the sentences that an es-en and an en-pt corpus share.",
    es: "No forma pares es-pt con las oraciones que comparten un corpus es-en y uno en-pt.",
    pt: "Não forma pares es-pt com as frases que um corpus es-en e um en-pt compartilham.")

  package static let howLong = Text(en: "HOW LONG", es: "DURACIÓN", pt: "DURAÇÃO")
  package static let steps = Text(en: "Train for N steps.", es: "Entrena N pasos.", pt: "Treina N passos.")
  package static let epochs = Text(
    en: "Train on every pair N times.", es: "Entrena N veces con cada par.", pt: "Treina N vezes com cada par.")
  package static let time = Text(
    en: "Train for a time such as 10m or 1h30m.", es: "Entrena durante un tiempo como 10m o 1h30m.",
    pt: "Treina por um tempo como 10m ou 1h30m.")
  package static let resume = Text(
    en: "Continue an interrupted run, with the same corpus and options.",
    es: "Continúa un entrenamiento interrumpido, con el mismo corpus y las mismas opciones.",
    pt: "Continua um treinamento interrompido, com o mesmo corpus e as mesmas opções.")
  package static let dryRun = Text(
    en: "Print the plan and the expected duration, then exit.",
    es: "Muestra el plan y la duración prevista, y termina.",
    pt: "Mostra o plano e a duração prevista, e termina.")

  package static let bundled = Text(
    en: "Train on the bundled sentences.", es: "Entrena con las oraciones incluidas.",
    pt: "Treina com as frases incluídas.")
  package static let tenMinutes = Text(
    en: "Train for ten minutes.", es: "Entrena diez minutos.", pt: "Treina dez minutos.")
  package static let sizeAndLength = Text(
    en: "Choose size and length.", es: "Elige tamaño y duración.", pt: "Escolhe tamanho e duração.")
  package static let twoDirections = Text(
    en: "Two directions in one model; then: translate --to pt",
    es: "Dos direcciones en un modelo; después: translate --to pt",
    pt: "Duas direções em um modelo; depois: translate --to pt")
}
