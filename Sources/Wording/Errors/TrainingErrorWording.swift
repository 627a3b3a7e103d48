import Localization
import Training

extension TrainingError {
  package var text: Text {
    Text(
      en: """
        step \(step): \(notFinite(gradientNorm))\(fallbackCount > 0 ? ", even at lower learning rates" : ""); try a \
        lower \
        --learning-rate or a longer --warmup (a model written before is unchanged)
        """,
      es: """
        paso \(step): \(notFinite(gradientNorm))\(fallbackCount > 0 ? ", ni con tasas de aprendizaje menores" : ""); \
        prueba con --learning-rate menor o --warmup mayor (un modelo escrito antes no cambia)
        """,
      pt: """
        passo \(step): \(notFinite(gradientNorm))\(fallbackCount > 0 ? ", nem com taxas de aprendizado menores" : ""); \
        tente com --learning-rate menor ou --warmup maior (um modelo escrito antes não muda)
        """)
  }
}

extension Fallback {
  package var text: Text {
    Text(
      en: """
        step \(step): \(notFinite(gradientNorm)); continuing from the weights of step \(toStep) with \(rateFactor) \
        times the \
        learning rate
        """,
      es: """
        paso \(step): \(notFinite(gradientNorm)); se continúa con los pesos del paso \(toStep) y \(rateFactor) veces \
        la tasa de \
        aprendizaje
        """,
      pt: """
        passo \(step): \(notFinite(gradientNorm)); continua com os pesos do passo \(toStep) e \(rateFactor) vezes a \
        taxa de \
        aprendizado
        """)
  }
}

private func notFinite(_ gradientNorm: Double) -> Text {
  Text(
    en: "the loss or its gradient is not finite (gradient norm \(gradientNorm))",
    es: "la pérdida o su gradiente no es finito (norma del gradiente \(gradientNorm))",
    pt: "a perda ou seu gradiente não é finito (norma do gradiente \(gradientNorm))")
}

extension BatchPositionError {
  package var text: Text {
    Text(
      en: """
        batch \(position.batch) of epoch \(position.epoch) does not exist: an epoch has \
        \(batchesInEpoch, "batch", "batches"); \
        use the corpus, the seed and the batch tokens of the saved run
        """,
      es: """
        el lote \(position.batch) de la época \(position.epoch) no existe: una época tiene \
        \(batchesInEpoch, "lote", "lotes"); \
        usa el corpus, la semilla y los tokens por lote del entrenamiento guardado
        """,
      pt: """
        o lote \(position.batch) da época \(position.epoch) não existe: uma época tem \
        \(batchesInEpoch, "lote", "lotes"); use o \
        corpus, a semente e os tokens por lote do treinamento salvo
        """)
  }
}
