import Corpus
import Languages
import Layers
import Localization
import Models
import Training

/// What `train` says before it begins.
package enum TrainingPlanWording {
  package static func corpus(_ corpus: TrainingCorpus) -> Text {
    let count = corpus.pairs.count + corpus.duplicateCount
    let place = Text(place: corpus.pairs.path)
    let pairs = Text(
      en: "\(place): \(count, "pair", "pairs")", es: "\(place): \(count, "par", "pares")",
      pt: "\(place): \(count, "par", "pares")")
    guard corpus.duplicateCount > 0 else { return pairs }
    return pairs
      + Text(
        en: ", \(corpus.duplicateCount) of them repeated", es: ", \(corpus.duplicateCount, "repetido", "repetidos")",
        pt: ", \(corpus.duplicateCount, "repetido", "repetidos")")
  }

  package static func directions(_ directions: [Direction], isTagged: Bool) -> Text {
    let names = directions.map(\.description).joined(separator: ", ")
    return isTagged
      ? Text(
        en: "\(names); choose one with --to when you translate", es: "\(names); elige una con --to al traducir",
        pt: "\(names); escolha uma com --to ao traduzir")
      : Text(verbatim: names)
  }

  package static func pivot(_ direction: Direction, _ count: Int) -> Text {
    let name = direction.description
    return Text(
      en: "\(name): \(count, "pair", "pairs") from sentences that corpora share",
      es: "\(name): \(count, "par", "pares") de oraciones que comparten los corpus",
      pt: "\(name): \(count, "par", "pares") de frases que os corpus compartilham")
  }

  package static func tooLong(_ count: Int, maximumLength: Int) -> Text {
    Text(
      en: "\(count) left out, longer than \(maximumLength) tokens",
      es: "\(count, "omitido", "omitidos"), de más de \(maximumLength) tokens",
      pt: "\(count) de fora, com mais de \(maximumLength) tokens")
  }

  package static func training(_ pairs: Int, _ tokens: Int) -> Text {
    Text(
      en: "\(pairs, "pair", "pairs"), \(tokens, "target token", "target tokens")",
      es: "\(pairs) de entrenamiento, \(tokens, "token", "tokens") de destino",
      pt: "\(pairs) de treinamento, \(tokens, "token", "tokens") de destino")
  }

  package static func words(_ count: Int) -> Text {
    Text(
      en: "\(count, "of them is a word pair", "of them are word pairs")",
      es: "\(count, "de ellos es un par de palabras", "de ellos son pares de palabras")",
      pt: "\(count, "deles é um par de palavras", "deles são pares de palavras")")
  }

  /// - Parameter path: the file that the pairs come from, if they have one.
  package static func dev(_ count: Int, of path: String?, areHeldOut: Bool) -> Text {
    if let path {
      return Text(
        en: "\(count, "pair", "pairs") of \(path)", es: "\(count, "par", "pares") de \(path)",
        pt: "\(count, "par", "pares") de \(path)")
    }
    return areHeldOut
      ? Text(
        en: "\(count, "pair", "pairs") held out", es: "\(count, "par reservado", "pares reservados")",
        pt: "\(count, "par reservado", "pares reservados")")
      : Text(
        en: "\(count) of the training pairs: too few to hold any out",
        es: "\(count) de los pares de entrenamiento: son muy pocos para reservar alguno",
        pt: "\(count) dos pares de treinamento: são poucos demais para reservar algum")
  }

  package static func model(_ configuration: TransformerConfiguration) -> Text {
    let layers = "\(configuration.encoderLayerCount) + \(configuration.decoderLayerCount)"
    let norm = configuration.normPlacement.rawValue
    return Text(
      en: """
        d_model \(configuration.modelSize), d_ff \(configuration.feedForwardSize), \
        \(configuration.headCount, "head", "heads"), \(layers) layers, \(norm)-norm
        """,
      es: """
        d_model \(configuration.modelSize), d_ff \(configuration.feedForwardSize), \
        \(configuration.headCount, "cabeza", "cabezas"), \(layers) capas, \(norm)-norm
        """,
      pt: """
        d_model \(configuration.modelSize), d_ff \(configuration.feedForwardSize), \
        \(configuration.headCount, "cabeça", "cabeças"), \(layers) camadas, \(norm)-norm
        """)
  }

  package static func size(vocabulary: Int, parameters: Int) -> Text {
    Text(
      en: "vocabulary \(vocabulary), \(parameters) parameters",
      es: "vocabulario \(vocabulary), \(parameters) parámetros",
      pt: "vocabulário \(vocabulary), \(parameters) parâmetros")
  }

  package static func recipe(_ recipe: Recipe) -> Text {
    let reasons = recipe.reasons.map(\.text).joined(separator: "; ")
    let purpose = recipe.purpose.text
    return reasons.isEmpty ? purpose : Text { "\(purpose[$0]): \(reasons[$0])" }
  }

  package static func rates(dropout: Float, _ options: TrainingOptions) -> Text {
    let dropout = Text { $0.text(of: Double("\(dropout)") ?? 0) }
    return Text(
      en: """
        dropout \(dropout), weight decay \(options.weightDecay), batches of \(options.tokensPerBatch) tokens, \
        learning rate \
        \(options.peakLearningRate) after \(options.warmupSteps, "step", "steps"), \(options.budget.text)
        """,
      es: """
        dropout \(dropout), decaimiento \(options.weightDecay), lotes de \(options.tokensPerBatch) tokens, tasa de \
        aprendizaje \
        \(options.peakLearningRate) tras \(options.warmupSteps, "paso", "pasos"), \(options.budget.text)
        """,
      pt: """
        dropout \(dropout), decaimento \(options.weightDecay), lotes de \(options.tokensPerBatch) tokens, taxa de \
        aprendizado \
        \(options.peakLearningRate) após \(options.warmupSteps, "passo", "passos"), \(options.budget.text)
        """)
  }

  package static func memory(megabytes: Int) -> Text {
    Text(
      en: "about \(megabytes) MB", es: "unos \(megabytes) MB", pt: "cerca de \(megabytes) MB")
  }

  /// - Parameters:
  ///   - speed: target tokens a second.
  ///   - amount: how long it takes, or how many epochs there will be.
  ///   - end: when it will be over.
  package static func time(speed: Double, _ amount: Text, until end: String) -> Text {
    Text(
      en: "about \(amount), until \(end), at \(Int(speed)) tokens/s",
      es: "aprox. \(amount), hasta \(end), a \(Int(speed)) tokens/s",
      pt: "aprox. \(amount), até \(end), a \(Int(speed)) tokens/s")
  }

  package static func epochs(_ count: Double) -> Text {
    Text(
      en: "\(count, decimals: 1, "epoch", "epochs")", es: "\(count, decimals: 1, "época", "épocas")",
      pt: "\(count, decimals: 1, "época", "épocas")")
  }

  package static func resumed(steps: Int, after time: String, best: Text?) -> Text {
    let start = Text(
      en: "after \(steps, "step", "steps") and \(time)", es: "tras \(steps, "paso", "pasos") y \(time)",
      pt: "após \(steps, "passo", "passos") e \(time)")
    guard let best else { return start }
    return start
      + Text(en: "; best so far: \(best)", es: "; lo mejor hasta ahora: \(best)", pt: "; o melhor até agora: \(best)")
  }

  package static func replaces(_ path: String) -> Text {
    Text(
      en: "\(path), at the first evaluation", es: "\(path), en la primera evaluación",
      pt: "\(path), na primeira avaliação")
  }
}
