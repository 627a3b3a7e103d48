import ArgumentParsing
import Localization
import Training

extension Recipe.Purpose {
  package var text: Text {
    switch self {
    case .preset(let preset):
      Text(verbatim: "--preset \(preset.rawValue)")
    case .fewPairs(let limit):
      Text(en: "fewer than \(limit) pairs", es: "menos de \(limit) pares", pt: "menos de \(limit) pares")
    case .pairs(let from, let to):
      Text(en: "\(from) to \(to) pairs", es: "de \(from) a \(to) pares", pt: "de \(from) a \(to) pares")
    case .manyPairs(let from, nil):
      Text(en: "\(from) pairs or more", es: "\(from) pares o más", pt: "\(from) pares ou mais")
    case .manyPairs(let from, let minutes?):
      Text(
        en: "\(from) pairs or more, \(minutes) minutes or more", es: "\(from) pares o más, \(minutes) minutos o más",
        pt: "\(from) pares ou mais, \(minutes) minutos ou mais")
    }
  }
}

extension Recipe.Reason {
  package var text: Text {
    switch self {
    case .muchDropoutAgainstMemorising:
      Text(
        en: "a small model with much dropout, so that it does not memorise the pairs",
        es: "un modelo pequeño con mucho dropout, para que no memorice los pares",
        pt: "um modelo pequeno com muito dropout, para que não memorize os pares")
    case .smallForManyEpochs:
      Text(
        en: "a small model, so that many epochs take little time",
        es: "un modelo pequeño, para que muchas épocas tarden poco",
        pt: "um modelo pequeno, para que muitas épocas levem pouco tempo")
    case .mediumForManyEpochs:
      Text(
        en: "a medium model that sees the pairs often", es: "un modelo mediano que ve los pares a menudo",
        pt: "um modelo médio que vê os pares muitas vezes")
    case .smallForSeveralEpochs:
      Text(
        en: "small enough to see the pairs several times in minutes",
        es: "bastante pequeño para ver los pares varias veces en minutos",
        pt: "pequeno o bastante para ver os pares várias vezes em minutos")
    case .timeForALargerModel:
      Text(
        en: "enough time for a larger model", es: "tiempo suficiente para un modelo mayor",
        pt: "tempo suficiente para um modelo maior")
    case .noDropoutForFewEpochs:
      Text(
        en: "no dropout, as pairs seen a few times are not memorised",
        es: "sin dropout, pues los pares vistos pocas veces no se memorizan",
        pt: "sem dropout, pois pares vistos poucas vezes não são memorizados")
    }
  }
}

extension TrainingBudget {
  package var text: Text {
    switch self {
    case .steps(let count):
      Text(en: "\(count, "step", "steps")", es: "\(count, "paso", "pasos")", pt: "\(count, "passo", "passos")")
    case .epochs(let count):
      Text(en: "\(count, "epoch", "epochs")", es: "\(count, "época", "épocas")", pt: "\(count, "época", "épocas")")
    case .seconds(let seconds):
      Text(verbatim: Duration.seconds(seconds).inUnits)
    }
  }
}
