import Foundation
import Languages
import Localization
import Testing

@testable import Training
@testable import Wording

@Suite struct TrainingProgressWordingTests {
  private func trial() throws -> Trial {
    let json = #"{"stepCount":1200,"epoch":1.5,"loss":3.25,"bleu":12.34,"chrF":30}"#
    return try JSONDecoder().decode(Trial.self, from: Data(json.utf8))
  }

  private func all(_ text: Text) -> [String] { Language.allCases.map { text[$0] } }

  @Test func labelsAreAlignedInEachLanguage() {
    #expect(Language.allCases.map { TrainLabel.width(in: $0) } == [10, 11, 10])
    for language in Language.allCases {
      let labels = TrainLabel.allCases.map { $0.text[language] }
      #expect(Set(labels).count == labels.count)
    }
  }

  @Test func evaluationsAreToldInTheLanguagesNumbers() throws {
    let trial = try trial()
    #expect(
      all(TrainingProgressWording.evaluation(step: 1200, trial, isBest: true)) == [
        "step 1,200: dev loss 3.250, BLEU 12.3, chrF 30.0, saved",
        "paso 1200: pérdida dev 3,250, BLEU 12,3, chrF 30,0, guardado",
        "passo 1.200: perda dev 3,250, BLEU 12,3, chrF 30,0, salvo",
      ])
    #expect(!TrainingProgressWording.evaluation(step: 1, trial, isBest: false)[.en].contains("saved"))
  }

  @Test func theStatusBeginsWithWhatMattersMost() {
    let parts = TrainingProgressWording.status(left: "2m5s", step: 20, loss: 6.1, epoch: 0.25, tokensPerSecond: 9800)
    #expect(parts.map { $0[.en] } == ["2m5s left", "step 20", "loss 6.100", "epoch 0.2", "9,800 tokens/s"])
    #expect(parts.map { $0[.pt] } == ["faltam 2m5s", "passo 20", "perda 6,100", "época 0,2", "9.800 tokens/s"])
  }

  @Test func nounsAgree() throws {
    let direction = try #require(Direction("es-pt"))
    #expect(TrainingPlanWording.pivot(direction, 1)[.en] == "es-pt: 1 pair from sentences that corpora share")
    #expect(TrainingPlanWording.dev(1, of: nil, areHeldOut: true)[.es] == "1 par reservado")
    #expect(TrainingPlanWording.dev(1000, of: "dev.tsv", areHeldOut: false)[.pt] == "1.000 pares de dev.tsv")
    #expect(
      TrainingBudget.epochs(1).text[.es] == "1 época" && TrainingBudget.steps(12_000).text[.pt] == "12.000 passos")
    #expect(TrainingBudget.seconds(5400).text[.es] == "1h30m")
    #expect(
      TrainingProgressWording.trained(time: "3s", steps: 1, epochs: 1, tokensPerSecond: 900)[.en]
        == "3s, 1 step, 1.0 epochs, 900 target tokens/s")
  }

  @Test func everyRecipeHasAReasonInEachLanguage() {
    let reasons: [Recipe.Reason] = [
      .muchDropoutAgainstMemorising, .smallForManyEpochs, .mediumForManyEpochs, .smallForSeveralEpochs,
      .timeForALargerModel, .noDropoutForFewEpochs,
    ]
    for reason in reasons { #expect(Set(all(reason.text)).count == 3) }
    let recipe = Recipe.suiting(pairCount: 60_000, budget: .epochs(2))
    #expect(
      TrainingPlanWording.recipe(recipe)[.en] == """
        50,000 pairs or more: small enough to see the pairs several times in minutes; no dropout, as pairs seen a few \
        times \
        are not memorised
        """)
    #expect(TrainingPlanWording.recipe(Recipe.Preset.tiny.recipe)[.es] == "--preset tiny")
    #expect(
      TrainingPlanWording.rates(dropout: 0.1, Recipe.Preset.small.recipe.training)[.es] == """
        dropout 0,1, decaimiento 0,1, lotes de 1024 tokens, tasa de aprendizaje 0,001 tras 400 pasos, 10 épocas
        """)
  }

  @Test func theHelpsTableIsThatOfTheRecipes() {
    let rows = RecipeTable.table.rows.map { $0.map { $0[.en] } }
    #expect(rows[0] == ["< 2,000", "128", "2+2", "2000", "0.3", "160"])
    #expect(rows[1] == ["2,000–10,000", "128", "3+3", "4000", "0.3", "38–190"])
    #expect(rows[5] == ["≥ 50,000, ≥ 20m", "256", "3+3", "8000", "0.1", "10"])
    #expect(rows.last == ["--preset base", "512", "6+6", "16000", "0.1", "20"])
    #expect(rows.count == 9)
  }
}
