import Localization

/// What `evaluate` says of its scores.
package enum EvaluationWording {
  package static func exact(percent: Double, _ count: Int, of sentenceCount: Int) -> Text {
    Text(
      en: "exact = \(percent, decimals: 1) % (\(count) of \(sentenceCount))",
      es: "exactas = \(percent, decimals: 1) % (\(count) de \(sentenceCount))",
      pt: "exatas = \(percent, decimals: 1) % (\(count) de \(sentenceCount))")
  }

  /// - Parameter metric: such as `BLEU`.
  package static func below(_ metric: Text, _ score: Double, minimum: Double) -> Text {
    Text(
      en: "\(metric) \(score, decimals: 2) is below \(minimum)",
      es: "\(metric) \(score, decimals: 2) es menor que \(minimum)",
      pt: "\(metric) \(score, decimals: 2) é menor que \(minimum)")
  }

  package static let exactName = Text(en: "exact", es: "exactas", pt: "exatas")
}
