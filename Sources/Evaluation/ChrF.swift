import Foundation

/// A corpus's chrF2 score: the F-measure of character n-grams, with recall weighing four times as much as precision.
///
/// chrF = 100 · (1 + β²) · P · R / (β² · P + R), β = 2; P and R are the means over n = 1 … 6 of the shares of the
/// hypotheses' and of the references' n-grams that match, over counts summed over all segments. Spaces do not count. Of
/// several references the one with the best score for its segment counts. Equal to sacreBLEU's default: case kept, no
/// word n-grams, and orders of which hypotheses or references have no n-gram are left out of the means.
///
/// - Source: Popović, "chrF: character n-gram F-score for automatic MT evaluation", 2015.
public struct ChrF: Sendable, Equatable {
  /// From 0 to 100.
  public let score: Double
  /// What was computed, in sacreBLEU's form.
  public let signature: String

  /// The score of `hypotheses`, each against one or more references; 0 for an empty corpus.
  ///
  /// - Precondition: `references` is as long as `hypotheses` and holds at least one reference for each of them. The
  ///   number may differ from segment to segment.
  public static func corpus(hypotheses: [String], references: [[String]]) -> ChrF {
    requireParallel(hypotheses, references)
    var sum = ChrFStatistics()
    for (hypothesis, references) in zip(hypotheses, references) {
      sum += ChrFStatistics(hypothesis: hypothesis, references: references)
    }
    return ChrF(
      score: sum.score,
      signature: Evaluation.signature(
        of: "case:mixed|eff:yes|nc:6|nw:0|space:no", referenceCounts: references.lazy.map(\.count)))
  }
}

extension ChrF: CustomStringConvertible {
  /// sacreBLEU's line: `chrF2 = 65.43`.
  public var description: String { String(format: "chrF2 = %.2f", score) }
}
