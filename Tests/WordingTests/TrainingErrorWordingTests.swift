import Localization
import Testing

@testable import Training
@testable import Wording

@Suite struct TrainingErrorWordingTests {
  @Test func divergenceNamesTheRemedy() {
    let first = TrainingError(step: 1200, gradientNorm: .nan, fallbackCount: 0).text
    #expect(
      first[.en] == """
        step 1,200: the loss or its gradient is not finite (gradient norm nan); try a lower --learning-rate or a \
        longer \
        --warmup (a model written before is unchanged)
        """)
    expectErrorForm(first)
    let last = TrainingError(step: 66, gradientNorm: 1.5, fallbackCount: 5).text
    #expect(last[.en].hasPrefix("step 66: the loss or its gradient is not finite (gradient norm 1.5), even at lower"))
    #expect(
      last[.es].hasPrefix("paso 66: la pérdida o su gradiente no es finito (norma del gradiente 1,5), ni con tasas"))
    expectErrorForm(last)
  }

  @Test func aFallbackSaysFromWhereItContinues() {
    let text = Fallback(step: 80, gradientNorm: .infinity, toStep: 40, rateFactor: 0.5).text
    #expect(text[.en].hasSuffix("; continuing from the weights of step 40 with 0.5 times the learning rate"))
    #expect(text[.pt].hasSuffix("; continua com os pesos do passo 40 e 0,5 vezes a taxa de aprendizado"))
    expectErrorForm(text)
  }

  @Test func whatDiffersFromACheckpointIsNamedAsTheUserKnowsIt() {
    let error = ResumeError(
      path: "m.checkpoint",
      differences: [
        .init("training.seed", mine: "5", other: "1"), .init("data.dev", mine: "2 (ab)", other: "3 (cd)"),
        .init("training.new", mine: nil, other: "7"),
      ])
    #expect(
      error.text[.en] == """
        m.checkpoint: belongs to another run (--seed 5, not 1, dev pairs 2 (ab), not 3 (cd), training.new nothing, \
        not 7); \
        use the same corpus and options, or start again without --resume
        """)
    expectErrorForm(error.text)
  }

  @Test(arguments: [.version, .unreadable(entry: "state"), .unequalVectors] as [CheckpointError.Problem])
  func checkpointErrorsNameTheRemedy(_ problem: CheckpointError.Problem) {
    expectErrorForm(CheckpointError(path: "m.checkpoint", problem).text)
  }

  @Test func otherErrorsHaveTheSameForm() {
    expectErrorForm(BatchPositionError(position: BatchPosition(epoch: 1, batch: 9), batchesInEpoch: 1).text)
    expectErrorForm(TrainCommandWording.nothingToResume("m.checkpoint"))
    expectErrorForm(TrainCommandWording.replacesCheckpoint("m.checkpoint"))
    expectErrorForm(TrainCommandWording.noShortPair("a.tsv"))
    let large = TrainCommandWording.tooLarge(
      parameters: 3_000_000_000, needed: 36_000_000_000, available: 8_000_000_000)
    expectErrorForm(large)
    #expect(
      large[.en].hasPrefix(
        "training 3,000,000,000 parameters needs more than 36 GB of memory, and this machine has 8 GB;"))
  }
}
