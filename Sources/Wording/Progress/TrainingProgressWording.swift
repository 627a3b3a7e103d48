import Localization
import Training

/// What `train` says while it trains, and at the end.
package enum TrainingProgressWording {
  /// The parts of the line that is written again and again, the most important first: a narrow window has not all of
  /// them.
  ///
  /// - Parameter left: nil if nobody can tell.
  package static func status(
    left: String?, step: Int, loss: Double, epoch: Double, tokensPerSecond: Int
  ) -> [Text] {
    let left = left ?? "?"
    return [
      Text(en: "\(left) left", es: "faltan \(left)", pt: "faltam \(left)"),
      Text(en: "step \(step)", es: "paso \(step)", pt: "passo \(step)"),
      Text(en: "loss \(loss, decimals: 3)", es: "pérdida \(loss, decimals: 3)", pt: "perda \(loss, decimals: 3)"),
      Text(en: "epoch \(epoch, decimals: 1)", es: "época \(epoch, decimals: 1)", pt: "época \(epoch, decimals: 1)"),
      Text(en: "\(tokensPerSecond) tokens/s", es: "\(tokensPerSecond) tokens/s", pt: "\(tokensPerSecond) tokens/s"),
    ]
  }

  package static func scores(_ trial: Trial) -> Text {
    Text(
      en: "dev loss \(trial.loss, decimals: 3), BLEU \(trial.bleu, decimals: 1), chrF \(trial.chrF, decimals: 1)",
      es: "pérdida dev \(trial.loss, decimals: 3), BLEU \(trial.bleu, decimals: 1), chrF \(trial.chrF, decimals: 1)",
      pt: "perda dev \(trial.loss, decimals: 3), BLEU \(trial.bleu, decimals: 1), chrF \(trial.chrF, decimals: 1)")
  }

  package static func evaluation(step: Int, _ trial: Trial, isBest: Bool) -> Text {
    let scores = scores(trial)
    let text = Text(en: "step \(step): \(scores)", es: "paso \(step): \(scores)", pt: "passo \(step): \(scores)")
    return isBest ? text + Text(en: ", saved", es: ", guardado", pt: ", salvo") : text
  }

  package static func trained(time: String, steps: Int, epochs: Double, tokensPerSecond: Int) -> Text {
    Text(
      en: """
        \(time), \(steps, "step", "steps"), \(epochs, decimals: 1, "epoch", "epochs"), \(tokensPerSecond) target \
        tokens/s
        """,
      es: """
        \(time), \(steps, "paso", "pasos"), \(epochs, decimals: 1, "época", "épocas"), \(tokensPerSecond) tokens de \
        destino/s
        """,
      pt: """
        \(time), \(steps, "passo", "passos"), \(epochs, decimals: 1, "época", "épocas"), \(tokensPerSecond) tokens de \
        destino/s
        """)
  }

  package static func endedEarly(evaluations: Int) -> Text {
    Text(
      en: "early, after \(evaluations, "evaluation", "evaluations") without improvement",
      es: "antes, tras \(evaluations, "evaluación", "evaluaciones") sin mejora",
      pt: "antes, após \(evaluations, "avaliação", "avaliações") sem melhora")
  }

  package static func wrote(_ path: String, _ trial: Trial) -> Text {
    Text(
      en: "\(path): \(scores(trial))", es: "\(path): \(scores(trial))", pt: "\(path): \(scores(trial))")
  }

  package static func stoppedEarly(_ path: String) -> Text {
    Text(
      en: "before the first evaluation; \(path) is unchanged", es: "antes de la primera evaluación; \(path) no cambia",
      pt: "antes da primeira avaliação; \(path) não muda")
  }

  package static func howToResume(_ checkpoint: String) -> Text {
    Text(
      en: "continue with the same command and --resume (\(checkpoint))",
      es: "continúa con el mismo comando y --resume (\(checkpoint))",
      pt: "continue com o mesmo comando e --resume (\(checkpoint))")
  }
}
