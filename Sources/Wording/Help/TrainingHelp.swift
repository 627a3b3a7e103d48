import Localization

/// The help of the options that say how a model is trained.
package enum TrainingHelp {
  package static let heading = Text(en: "TRAINING", es: "ENTRENAMIENTO", pt: "TREINAMENTO")

  package static let batchTokens = Text(
    en: "Most source tokens, and most target tokens, in a batch.",
    es: "Máximo de tokens de origen, y de destino, en un lote.",
    pt: "Máximo de tokens de origem, e de destino, em um lote.")
  package static let learningRate = Text(
    en: "Peak learning rate.", es: "Tasa de aprendizaje máxima.", pt: "Taxa de aprendizado máxima.")
  package static let warmupPlaceholder = Text(en: "STEPS", es: "PASOS", pt: "PASSOS")
  package static let warmup = Text(
    en: "Steps until the learning rate peaks.", es: "Pasos hasta que la tasa de aprendizaje llega al máximo.",
    pt: "Passos até a taxa de aprendizado chegar ao máximo.")
  package static let weightDecay = Text(
    en: "Share of itself, times the learning rate, that each weight loses in a step (AdamW).",
    es: "Parte de sí mismo, por la tasa de aprendizaje, que cada peso pierde en un paso (AdamW).",
    pt: "Parte de si mesmo, vezes a taxa de aprendizado, que cada peso perde em um passo (AdamW).")
  package static let labelSmoothingPlaceholder = Text(en: "EPSILON", es: "ÉPSILON", pt: "ÉPSILON")
  package static let labelSmoothing = Text(
    en: "Probability spread evenly over all pieces.", es: "Probabilidad repartida entre todas las subpalabras.",
    pt: "Probabilidade distribuída entre todas as subpalavras.")
  package static let pieceDropout = Text(
    en: "Probability of skipping a merge when words are split into pieces, anew in each epoch.",
    es: "Probabilidad de omitir una fusión al dividir las palabras en subpalabras, de nuevo en cada época.",
    pt: "Probabilidade de pular uma fusão ao dividir as palavras em subpalavras, de novo em cada época.")
  package static let plain = Text(
    en: "Probability of reading a pair without capitals and final punctuation, as people type, anew in each epoch.",
    es: "Probabilidad de leer un par sin mayúsculas ni puntuación final, como se teclea, de nuevo en cada época.",
    pt: "Probabilidade de ler um par sem maiúsculas nem pontuação final, como se digita, de novo em cada época.")
  package static let sentencesOnly = Text(
    en: "Train on sentences only, without the extracted word pairs.",
    es: "Entrena solo con oraciones, sin los pares de palabras extraídos.",
    pt: "Treina só com frases, sem os pares de palavras extraídos.")
  package static let clipPlaceholder = Text(en: "NORM", es: "NORMA", pt: "NORMA")
  package static let clip = Text(
    en: "Scale larger gradients down to this norm.", es: "Reduce a esta norma los gradientes mayores.",
    pt: "Reduz a esta norma os gradientes maiores.")
  package static let lanes = Text(
    en: "Parts of a batch that can run at once; the weights depend on them, but not on --threads.",
    es: "Partes de un lote que pueden calcularse a la vez; los pesos dependen de ellas, pero no de --threads.",
    pt: "Partes de um lote que podem ser calculadas ao mesmo tempo; os pesos dependem delas, mas não de --threads.")
  package static let lanesWhenAbsent = Text(
    en: "one for each 256 tokens in a batch, from 2 to 16", es: "una por cada 256 tokens del lote, de 2 a 16",
    pt: "uma a cada 256 tokens do lote, de 2 a 16")
  package static let bucketed = Text(
    en: "Batch sentences of similar length together.", es: "Agrupa en un lote oraciones de longitud parecida.",
    pt: "Agrupa em um lote frases de comprimento parecido.")
  package static let seed = Text(
    en: "Random seed; the same one gives the same weights, unless --time decides when to stop.",
    es: "Semilla aleatoria; la misma da los mismos pesos, salvo que --time decida cuándo parar.",
    pt: "Semente aleatória; a mesma dá os mesmos pesos, a menos que --time decida quando parar.")
  package static let evaluations = Text(
    en: "How often to evaluate the model on the dev pairs.",
    es: "Cuántas veces se evalúa el modelo con los pares de validación.",
    pt: "Quantas vezes avaliar o modelo com os pares de validação.")
  package static let patience = Text(
    en: "Stop early after N evaluations in a row without improvement.",
    es: "Termina antes tras N evaluaciones seguidas sin mejora.",
    pt: "Termina antes após N avaliações seguidas sem melhora.")
  package static let patienceWhenAbsent = Text(
    en: "train to the end", es: "entrena hasta el final", pt: "treina até o fim")
}
