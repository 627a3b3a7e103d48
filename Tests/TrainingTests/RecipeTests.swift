import Testing
import Training

@Suite struct RecipeTests {
  private static let pairCounts = [1, 500, 999, 1_000, 5_000, 12_800, 25_000, 50_000, 111_616, 5_000_000]
  private static let budgets: [TrainingBudget?] = [
    nil, .seconds(1), .seconds(600), .seconds(2400), .epochs(3), .steps(10),
  ]

  @Test(arguments: pairCounts, budgets) func everyRecipeIsPossible(pairCount: Int, budget: TrainingBudget?) {
    let recipe = Recipe.suiting(pairCount: pairCount, budget: budget)
    #expect(recipe.model.problem == nil)
    #expect(recipe.training.warmupSteps > 0 && recipe.training.tokensPerBatch > 0)
  }

  /// A small corpus is learned as often as a large one is seen in the same time.
  @Test func aRecipeEndsAfterItsEpochsUnlessSomethingElseIsAsked() {
    for pairCount in Self.pairCounts {
      guard case .epochs(let count) = Recipe.suiting(pairCount: pairCount).training.budget else {
        Issue.record("\(pairCount) pairs have no epochs")
        continue
      }
      #expect(count >= 10)
    }
  }

  @Test(arguments: Recipe.Preset.allCases) func everyPresetIsPossible(preset: Recipe.Preset) {
    #expect(preset.recipe.model.problem == nil)
  }

  @Test(arguments: budgets) func fewerPairsNeverAskForALargerModel(budget: TrainingBudget?) {
    let recipes = Self.pairCounts.map { Recipe.suiting(pairCount: $0, budget: budget) }
    for (fewer, more) in zip(recipes, recipes.dropFirst()) {
      #expect(fewer.model.modelSize <= more.model.modelSize)
      #expect(fewer.model.vocabularySize <= more.model.vocabularySize)
    }
  }

  @Test func moreMinutesAskForALargerModel() {
    let sizes = [nil, 600.0, 2400].map { seconds in
      Recipe.suiting(pairCount: 111_616, budget: seconds.map { .seconds($0) }).model.modelSize
    }
    #expect(sizes[0] == sizes[1] && sizes[1] < sizes[2])
  }

  @Test(
    arguments: [
      (nil, 0.1), (.seconds(600), 0), (.seconds(2400), 0.1), (.epochs(4), 0), (.epochs(10), 0.1),
    ] as [(TrainingBudget?, Float)])
  func manyPairsSeenFewTimesNeedNoDropout(budget: TrainingBudget?, dropoutRate: Float) {
    #expect(Recipe.suiting(pairCount: 111_616, budget: budget).model.dropoutRate == dropoutRate)
  }
}
