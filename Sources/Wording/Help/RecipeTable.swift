import ArgumentParsing
import Localization
import Training

/// The recipes, as the help of `train` shows them: computed from the recipes themselves.
package enum RecipeTable {
  package static var table: HelpTable {
    HelpTable(
      heading: Text(en: "RECIPES", es: "RECETAS", pt: "RECEITAS"),
      introduction: Text(
        en: "What you do not set comes from the recipe for the number of pairs, or from --preset:",
        es: "Lo que no indicas viene de la receta para el número de pares, o de --preset:",
        pt: "O que você não indica vem da receita para o número de pares, ou de --preset:"),
      columns: [
        Text(en: "pairs", es: "pares", pt: "pares"), Text(verbatim: "d_model"),
        Text(en: "layers", es: "capas", pt: "camadas"), Text(en: "pieces", es: "vocab.", pt: "vocab."),
        Text(verbatim: "dropout"), Text(en: "epochs", es: "épocas", pt: "épocas"),
      ],
      rows: rows)
  }

  private static var rows: [[Text]] {
    var rows: [[Text]] = []
    var next: Int? = 1
    while let count = next {
      let recipe = Recipe.suiting(pairCount: count)
      next = recipe.purpose.pairsOfNext
      rows.append(row(recipe, last: next.map { Recipe.suiting(pairCount: $0 - 1) }))
      if next == nil { rows.append(row(Recipe.suiting(pairCount: count, budget: .seconds(3600)), last: nil)) }
    }
    return rows + Recipe.Preset.allCases.map { row($0.recipe, last: nil) }
  }

  /// Values as they would be typed.
  ///
  /// - Parameter last: the recipe for the most pairs of the same purpose.
  private static func row(_ recipe: Recipe, last: Recipe?) -> [Text] {
    let epochs = [last?.epochs, recipe.epochs].compactMap { $0 }
    return [
      recipe.purpose.label, Text(verbatim: "\(recipe.model.modelSize)"),
      Text(verbatim: "\(recipe.model.encoderLayerCount)+\(recipe.model.decoderLayerCount)"),
      Text(verbatim: "\(recipe.model.vocabularySize)"), Text(verbatim: "\(recipe.model.dropoutRate)"),
      Text(verbatim: Set(epochs).sorted().map { "\($0)" }.joined(separator: "–")),
    ]
  }
}

extension Recipe {
  fileprivate var epochs: Int? {
    if case .epochs(let count) = training.budget { count } else { nil }
  }
}

extension Recipe.Purpose {
  /// The fewest pairs that have another purpose.
  fileprivate var pairsOfNext: Int? {
    switch self {
    case .fewPairs(let limit): limit
    case .pairs(_, let limit): limit
    case .manyPairs, .preset: nil
    }
  }

  /// For whom the recipe is, in few columns.
  fileprivate var label: Text {
    switch self {
    case .preset(let preset): Text(verbatim: "--preset \(preset.rawValue)")
    case .fewPairs(let limit): Text { "< \($0.text(of: limit))" }
    case .pairs(let from, let to): Text { "\($0.text(of: from))–\($0.text(of: to))" }
    case .manyPairs(let from, nil): Text { "≥ \($0.text(of: from))" }
    case .manyPairs(let from, let minutes?): Text { "≥ \($0.text(of: from)), ≥ \(minutes)m" }
    }
  }
}
