import Localization
import Training

extension ResumeError {
  package var text: Text {
    let differences = differences.map(\.text).joined(separator: ", ")
    return Text(
      en:
        """
        \(path): belongs to another run (\(differences)); use the same corpus and options, or start again \
        without --resume
        """,
      es: """
        \(path): pertenece a otro entrenamiento (\(differences)); usa el mismo corpus y las mismas opciones, o \
        empieza de nuevo \
        sin --resume
        """,
      pt: """
        \(path): pertence a outro treinamento (\(differences)); use o mesmo corpus e as mesmas opções, ou comece de \
        novo sem \
        --resume
        """)
  }
}

extension CheckpointError {
  package var text: Text {
    switch problem {
    case .version:
      Text(
        en: """
          \(path): is not a checkpoint of this version of the program; resume with the version that wrote it, or \
          start again \
          without --resume
          """,
        es: """
          \(path): no es un punto de control de esta versión del programa; reanuda con la versión que lo escribió, o \
          empieza de \
          nuevo sin --resume
          """,
        pt: """
          \(path): não é um ponto de verificação desta versão do programa; retome com a versão que o escreveu, ou \
          comece de \
          novo sem --resume
          """)
    case .unreadable(let entry):
      .damaged(
        path,
        Text(
          en: "its entry '\(entry)' cannot be read", es: "su entrada '\(entry)' no se puede leer",
          pt: "sua entrada '\(entry)' não pode ser lida"))
    case .unequalVectors:
      .damaged(
        path,
        Text(
          en: "its vectors have different lengths", es: "sus vectores tienen longitudes distintas",
          pt: "seus vetores têm comprimentos diferentes"))
    }
  }
}

extension RunIdentity.Difference {
  /// `--seed 5, not 1`.
  var text: Text {
    let none = Text(en: "nothing", es: "nada", pt: "nada")
    let (mine, other) = (mine.map { Text(verbatim: $0) } ?? none, other.map { Text(verbatim: $0) } ?? none)
    return Text(
      en: "\(subject) \(mine), not \(other)", es: "\(subject) \(mine), no \(other)",
      pt: "\(subject) \(mine), não \(other)")
  }

  /// What it is about: an option, if there is one.
  private var subject: Text {
    switch name {
    case "data.training": Text(en: "training pairs", es: "pares de entrenamiento", pt: "pares de treinamento")
    case "data.dev": Text(en: "dev pairs", es: "pares de validación", pt: "pares de validação")
    case "data.tokenizer": Text(en: "tokenizer", es: "tokenizador", pt: "tokenizador")
    case "training.budget": Text(en: "length", es: "duración", pt: "duração")
    default: Text(verbatim: Self.options[name] ?? name)
    }
  }

  private static let options = [
    "model.modelSize": "--model-size", "model.feedForwardSize": "--feed-forward-size", "model.headCount": "--heads",
    "model.encoderLayerCount": "--encoder-layers", "model.decoderLayerCount": "--decoder-layers",
    "model.vocabularySize": "--vocabulary", "model.dropoutRate": "--dropout", "model.normPlacement": "--norm",
    "model.maximumLength": "--maximum-length", "training.tokensPerBatch": "--batch-tokens",
    "training.peakLearningRate": "--learning-rate", "training.warmupSteps": "--warmup",
    "training.weightDecay": "--weight-decay", "training.labelSmoothing": "--label-smoothing",
    "training.pieceDropout": "--bpe-dropout", "training.plainRate": "--plain", "training.clipNorm": "--clip",
    "training.laneCount": "--lanes", "training.seed": "--seed", "training.evaluationCount": "--evaluations",
    "training.precision": "--precision",
  ]
}
